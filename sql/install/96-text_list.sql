-- Lists of text against an index: column = ANY (array of text) has a btree sort the items by the family's order.

--@ text_list element
--@ text_list oxide_purity
--@ text_list ree_product
--@ text_list price_unit
