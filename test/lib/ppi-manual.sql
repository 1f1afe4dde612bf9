-- The prices and quantities of six commodities in five periods, and the index numbers printed for them with
-- four decimals, of the IMF's Producer Price Index Manual (2004), chapter 19 (tables 19.1, 19.2, 19.4 to 19.6).
CREATE TEMPORARY TABLE commodity (commodity text, period int, price numeric, quantity numeric);
INSERT INTO commodity
SELECT c, t, (p::numeric[])[t], (q::numeric[])[t]
FROM (VALUES ('1', '{1.0,1.2,1.0,0.8,1.0}', '{1.0,0.8,1.0,1.2,0.9}'),
             ('2', '{1.0,3.0,1.0,0.5,1.0}', '{1.0,0.9,1.1,1.2,1.2}'),
             ('3', '{1.0,1.3,1.5,1.6,1.6}', '{2.0,1.9,1.8,1.9,2.0}'),
             ('4', '{1.0,0.7,0.5,0.3,0.1}', '{1.0,1.3,3.0,6.0,12.0}'),
             ('5', '{1.0,1.4,1.7,1.9,2.0}', '{4.5,4.7,5.0,5.6,6.5}'),
             ('6', '{1.0,0.8,0.6,0.4,0.2}', '{0.5,0.6,0.8,1.3,2.5}')) AS v(c, p, q),
     generate_series(1, 5) AS t;

-- of periods 2 to 5 on period 1
CREATE TEMPORARY TABLE printed (formula text, values numeric[]);
INSERT INTO printed VALUES
    ('laspeyres', '{1.4200,1.3450,1.3550,1.4400}'), ('paasche', '{1.3824,1.2031,1.0209,0.7968}'),
    ('fisher', '{1.4011,1.2721,1.1762,1.0712}'), ('tornqvist', '{1.4052,1.2890,1.2268,1.2477}'),
    ('walsh', '{1.4017,1.2850,1.2193,1.1850}'), ('marshall_edgeworth', '{1.4010,1.2656,1.1438,0.9801}'),
    ('geometric_laspeyres', '{1.3300,1.2523,1.1331,1.0999}'), ('geometric_paasche', '{1.4846,1.3268,1.3282,1.4153}'),
    ('harmonic_laspeyres', '{1.2542,1.1346,0.8732,0.5556}'), ('palgrave', '{1.6096,1.4161,1.5317,1.6720}'),
    ('stuvel', '{1.4042,1.2742,1.1551,0.9770}'), ('sato_vartia', '{1.4018,1.2897,1.2335,1.2540}'),
    ('montgomery_vartia', '{1.4024,1.2907,1.2392,1.2678}');
