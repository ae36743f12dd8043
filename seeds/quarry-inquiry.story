Quarry blast “could have been stopped”, inquiry told

By Gwen Treharne

CARDRE: A foreman warned his managers three times that the north face of Penrallt quarry was moving, an inquiry heard on Wednesday.

Foreman Idris Vaughan told the hearing that he had put the warnings on paper in the week before the blast.

“I wrote it down because nobody would listen when I said it,” Vaughan said. “The face was opening up. You could put your hand into the crack.

“I told them on the Monday. I told them on the Tuesday and they said the blast was booked.

“On the Thursday I stopped telling them and I kept my own men away.”

Vaughan said that two lorry drivers had not been warned.

Manager Beth Howells denied that she had seen any of the letters.

“They were not on my desk,” she said. “If they had been, I would have stopped the work that day.”

Asked whether she had ever gone to look at the face, Howells said that it was not her job.

The inquiry goes on.

-ENDS-
