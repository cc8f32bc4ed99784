"""The editor's desk: the front ends of `explainer review`, one on the whole screen and one by plain lines."""
