"""What `explainer serve` is made of: watching files, building anew, serving what was built or why it was not."""
