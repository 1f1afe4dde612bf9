-- Lists and sets of text.  column = ANY (array of text) against an index: a btree sorts the items by the family's order.
-- column IN (SELECT text): a hash table of texts takes an equality of two texts in the hash family.  It is an
-- operator of a name of its own for each type, since text = text is the server's.

--@ text_list element same===#
--@ text_list oxide_purity same===%
--@ text_list ree_product same===@
--@ text_list price_unit same===/
