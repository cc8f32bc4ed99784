"""How good extraction is: predictions in the neutral form, held against a gold file that a person wrote."""
