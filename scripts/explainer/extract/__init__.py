"""Articles to candidates: rules find them in each article, `resolve` joins the articles. Does no input or output."""
