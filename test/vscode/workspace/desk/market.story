The Thursday market in Linden returns to to the square next week.

Stallholders had asked for the move since spring.
