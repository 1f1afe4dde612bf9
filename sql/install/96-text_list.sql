-- Lists and sets of text.  column = ANY (array of text) against an index: a btree sorts the items by the family's order,
-- and column < ANY finds the greatest of them by its operators.  column IN (SELECT text): a hash table of texts takes an
-- equality of two texts in the hash family.  These operators have names of their own for each type, since text = text
-- and text < text are the server's.

--@ text_list element mark=#
--@ text_list oxide_purity mark=%
--@ text_list ree_product mark=@
--@ text_list price_unit mark=/
