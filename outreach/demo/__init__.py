"""What a try-out shows. Nobody in the field, and no lawyer, has reviewed a word of it."""
