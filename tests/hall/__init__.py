"""Stories of people in a hall that runs whole: a town on loopback HTTP before it, a real database behind it."""
