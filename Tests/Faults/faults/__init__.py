"""What goes wrong around a casebook, made to go wrong on purpose."""
