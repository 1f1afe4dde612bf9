-- Equal values of the scalar types have equal bytes, so that a btree index keeps equal keys once, with a list of their
-- rows (deduplication).  Not so of the containers: 5.0 equals 5.00.

ALTER OPERATOR FAMILY element_ops USING btree ADD FUNCTION 4 (element) pg_catalog.btequalimage(oid);
ALTER OPERATOR FAMILY oxide_purity_ops USING btree ADD FUNCTION 4 (oxide_purity) pg_catalog.btequalimage(oid);
ALTER OPERATOR FAMILY ree_product_ops USING btree ADD FUNCTION 4 (ree_product) pg_catalog.btequalimage(oid);
ALTER OPERATOR FAMILY price_unit_ops USING btree ADD FUNCTION 4 (price_unit) pg_catalog.btequalimage(oid);
ALTER OPERATOR FAMILY calendar_period_ops USING btree ADD FUNCTION 4 (calendar_period) pg_catalog.btequalimage(oid);
