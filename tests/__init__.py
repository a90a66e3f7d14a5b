"""The tests: stories of people, told over real HTTP and real databases."""
