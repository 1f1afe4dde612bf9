-- Text into columns of the containers without a cast, as the scalar types take it: drivers send parameters as text or
-- varchar.  In a comparison a parameter takes a cast.

CREATE CAST (text AS price_series) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS price_series) IS 'read as input reads it';
CREATE CAST (varchar AS price_series) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS price_series) IS 'read as input reads it';
CREATE CAST (text AS price_panel) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS price_panel) IS 'read as input reads it';
CREATE CAST (varchar AS price_panel) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS price_panel) IS 'read as input reads it';
CREATE CAST (text AS ree_composition) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS ree_composition) IS 'read as input reads it';
CREATE CAST (varchar AS ree_composition) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS ree_composition) IS 'read as input reads it';

-- JSON.  to_json, row_to_json, json_agg and so on, and those of jsonb, go by the cast to json: objects, as the cast has
-- them, from which json_populate_record and json_to_record make the values again.
--@ container_json price_series
--@ container_json price_panel
--@ container_json ree_composition
