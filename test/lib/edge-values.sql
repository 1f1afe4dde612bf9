-- Temporary table edge (type, n, written): values of every type that has an order, 60 and more of each or
-- all that there are; some are equal though written differently, many differ in their last part only.
CREATE TEMP TABLE edge (type text, n integer, written text);

INSERT INTO edge SELECT 'element', row_number() OVER (), written FROM (
    SELECT unnest(ARRAY['Sc', 'Y', 'La', 'Ce', 'Pr', 'Nd', 'Pm', 'Sm', 'Eu', 'Gd', 'Tb', 'Dy', 'Ho', 'Er', 'Tm', 'Yb', 'Lu']) AS written
    UNION ALL SELECT unnest(ARRAY['21', '39', '57', '60', '71', 'neodymium', 'LANTHANUM', ' Lu ', 'lutetium', 'y', 'yttrium', '铈', '釔'])) e;

-- every other product by its name, some by another
INSERT INTO edge SELECT 'ree_product', row_number() OVER (), written FROM (
    SELECT product::text AS written FROM unnest(product_list()) WITH ORDINALITY p (product, number) WHERE number % 2 = 1
    UNION ALL SELECT unnest(ARRAY['La2O3', '氧化镧', 'neodymium oxide', 'lanthana', 'LA OXIDE'])) e;

INSERT INTO edge SELECT 'price_unit', row_number() OVER (), written FROM (
    SELECT multiplier || currency || '/' || mass || tax AS written
    FROM unnest(ARRAY['CNY', 'USD', 'EUR', 'JPY', 'GBP']) currency, unnest(ARRAY['kg', 't', 'g', 'lb']) mass,
         unnest(ARRAY['', ' ex VAT', ' inc VAT']) tax, unnest(ARRAY['', '10000 ']) multiplier
    WHERE multiplier = '' OR currency = 'CNY'
    UNION ALL SELECT unnest(ARRAY['元/公斤', '万元/吨', '元/吨 含税', '$/lb', 'RMB/kg'])) e;

INSERT INTO edge SELECT 'calendar_period', row_number() OVER (), written FROM unnest(ARRAY[
    'empty', '[2023-07-03,2023-07-03)', '[,]', '(,)', '[-infinity,infinity]', '[,0001-01-01]', '[,2023-07-15]', '(,2023-07-16)', '[,2023-07-16]', '[,9999-12-31]', '[0001-01-01,]', '[2023-07-01,]',
    '[2023-07-02,)', '(2023-07-01,)', '[9999-12-31,]', '0001', '0001-01', '0001-01-01', '0001-W01', '9999', '9999-12', '9999-Q4', '9999-H2', '9999-W52', '9999-12-31', '9999-W51', '2023', '2023年', '[2023-01-01,2023-12-31]',
    '2023-H1', '2023年上半年', '2023-H2', '2023-Q1', '2023-Q3', '2023Q3', '2023年第三季度', '[2023-07-01,2023-10-01)', '2023-07', '2023年7月', '[2023-07-01,2023-07-31]', '[2023-07-01,2023-07-30]', '[2023-07-01,2023-08-01]',
    '2023-07-01', '2023-07-01 00:00:00', '2023-07-02', '2023-07-03', '2023-07-03T12:00Z', '2023年7月3日', '2023-W27', '2023-w27', '[2023-07-03,2023-07-09]', '[2023-07-03,2023-07-08]', '2023-W28', '2023-W26', '2023-W01', '2022-W52',
    '2020-W53', '2021-W01', '2024-02', '2024-02-29', '2023-02', '2000-01-01', '1999-12-31', '[1999-12-31,2000-01-01]', '[0001-01-01,9999-12-31]', '2022', '2024', '[2022-01-01,2023-12-31]']) written;

INSERT INTO edge SELECT 'oxide_purity', row_number() OVER (), written FROM unnest(ARRAY[
    '>=99%', '99%', '2N', '>99%', '>=99.0%', '>=98.9999999%', '>=99.0000001%', '>=0.0000001%', '>=99.9999999%', '8N5', '>=99.9999995%',
    '>=99.9%', '3N', '>99.9%', '3N5', '99.95% min', '4N', '5N', '99-99.5%', '99-99.6%', '99-99.9999999%', '98.9-99%', '99.5-99.9%',
    '>=99% TREO', '>=99% TREM', '>=99% Nd2O3/TREO', '>=99% Nd/TREM', '>=99% La2O3/TREO', '>99% TREO', '99-99.5% TREO', '3N TREO', '3N TREM',
    'Nd2O3 75%', 'Nd2O3 75.0%', 'Nd2O3 75.0000001%', 'Nd 75%', 'Nd2O3 75%±2%', 'Nd2O3 75%±1%', 'Nd2O3 75%±2.0%', 'Nd 75%±2%',
    'Nd2O3 74.9999999%', 'Pr6O11 25%', 'Pr6O11 25% Nd2O3 75%', 'Nd2O3 75% Pr6O11 25%', 'Pr6O11 25%±1% Nd2O3 75%', 'Pr6O11 25% Nd2O3 75%±1%',
    'Pr 25% Nd 75%', 'Pr6O11 25% Nd 75%', 'La2O3 1% Ce 2% Pr 3% Nd 4%', 'La2O3 1% Ce 2% Pr 3% Nd 5%', 'La2O3 1% Ce 2% Pr 3%', 'Lu 0.0000001%',
    '>=99% Nd2O3 75%', '>99% Nd2O3 75%', '>=99% Nd 75%', '>=99% Nd2O3 75%±2%', '>=99% TREO Nd2O3 75%', '>=99% TREM Nd2O3 75%',
    '>=99% TREO Pr6O11 25% Nd2O3 75%', '99-99.5% Nd2O3 75%', '>=99% Dy 80%', '>=99.5% Gd 75%±2%', '>=99.5% Gd 75%', 'Dy 80%']) WITH ORDINALITY e (written, n);

INSERT INTO edge SELECT 'ree_composition', row_number() OVER (), written FROM unnest(ARRAY[
    'oxide{}', 'element{}', 'oxide{La:0}', 'oxide{La:1}', 'oxide{La:1.0}', 'oxide{La:1.000000000000000000000000000000000000}', 'element{La:1}', 'element{La:1.00}',
    'oxide{La:2}', 'oxide{La:10}', 'oxide{La:0.1}', 'oxide{La:0.10}', 'oxide{La:1e-36}', 'oxide{La:2e-36}', 'oxide{La:999999999999999999999999999999999999}',
    'oxide{La:1e35}', 'oxide{La:100000000000000000000000000000000000}', 'oxide{La:999999999999999999999999999999999998}', 'oxide{La:0.999999999999999999999999999999999999}',
    'oxide{La:1,Ce:1}', 'oxide{Ce:1,La:1.0}', 'oxide{La:1,Ce:2}', 'oxide{Ce:1}', 'oxide{Ce:1.0}', 'oxide{Lu:1}', 'oxide{Sc:1}', 'oxide{Sc:1e-36}', 'oxide{Sc:1,Lu:1}',
    'oxide{Sc:1,Y:1}', 'oxide{Y:1}', 'oxide{La:27.3,Ce:50.00}', 'oxide{La:27.30,Ce:50}', 'oxide{La:27.3,Ce:50.01}', 'oxide{La:27.3}', 'oxide{La:27.3,Lu:0.001}',
    'element{Sc:1,Lu:1}', 'element{Sc:1}', 'element{Lu:1}', 'element{Lu:1e35}', 'element{Lu:1e-36}', 'element{Nd:75,Pr:25}', 'element{Pr:25.0,Nd:75.0}',
    'element{Nd:75,Pr:24.999}', 'element{La:18446744073709551616}', 'oxide{La:18446744073709551616}', 'oxide{La:18446744073709551615}', 'oxide{La:9223372036854775807}',
    'oxide{La:9223372036854775808}', 'oxide{La:9223372036854775808.0}', 'oxide{Nd:1,Sm:1,Eu:1}', 'oxide{Nd:1,Sm:1,Gd:1}', 'oxide{Nd:1,Sm:1}',
    'oxide{Sc:1,Y:1,La:1,Ce:1,Pr:1,Nd:1,Pm:1,Sm:1,Eu:1,Gd:1,Tb:1,Dy:1,Ho:1,Er:1,Tm:1,Yb:1,Lu:1}',
    'oxide{Sc:1,Y:1,La:1,Ce:1,Pr:1,Nd:1,Pm:1,Sm:1,Eu:1,Gd:1,Tb:1,Dy:1,Ho:1,Er:1,Tm:1,Yb:1,Lu:1.1}',
    'element{Sc:1,Y:1,La:1,Ce:1,Pr:1,Nd:1,Pm:1,Sm:1,Eu:1,Gd:1,Tb:1,Dy:1,Ho:1,Er:1,Tm:1,Yb:1,Lu:1}',
    'oxide{Dy:0.5}', 'oxide{Dy:0.50}', 'oxide{Dy:0.49999999999999999999}', 'oxide{Dy:0.5,Ho:1e-36}', 'oxide{Ho:0.5}', 'element{Dy:0.5}', 'element{Ho:0.5}']) WITH ORDINALITY e (written, n);

INSERT INTO edge SELECT 'price_series', row_number() OVER (), written FROM unnest(ARRAY[
    '{}', 'day{ }', '{2023-07-03:-1e35}', '{2023-07-03:-999999999999999999999999999999999999}', '{2023-07-03:-5}', '{2023-07-03:-5.000}', '{2023-07-03:-0.5/1}',
    '{2023-07-03:0}', '{2023-07-03:0.00}', '{2023-07-03:0/2}', '{2023-07-03:1e-36}', '{2023-07-03:-1e-36}', '{2023-07-03:5/0.5}', '{2023-07-03:5.0/0.50}',
    '{2023-07-03:5}', '{2023-07-03:5.0}', '{2023-07-03:5/1.000}', '{2023-07-03:5/2}', '{2023-07-03:5/1e-36}', '{2023-07-03:5/1e35}', '{2023-07-03:5.000000000000000000000000000001}',
    '{2023-07-03:5,2023-07-04:0}', '{2023-07-03:5,2023-07-04:6}', '{2023-07-04:6.000,2023-07-03:5}', '{2023-07-03:5,2023-07-04:6,2023-07-05:-1}',
    '{2023-07-03:5,2023-07-04:6/2}', '{2023-07-03:5,2023-07-05:6}', '{2023-07-03:10/2}', '{2023-07-03:10.0/2.0}', '{2023-07-03:18446744073709551616}',
    '{2023-07-03:9223372036854775807}', '{2023-07-03:9223372036854775808}', '{2023-07-03:-9223372036854775808}', '{2023-07-03:1e35}', '{2023-07-03:100000000000000000000000000000000000.0}',
    '{2023-07-03:9007199254740991}', '{2023-07-03:9007199254740992}', '{2023-07-04:-1e35}', '{0001-01-01:1}', '{0001-01-01:1,9999-12-31:1}', '{9999-12-31:1}', '{9999-12-31:1.00000}',
    '{} base 2010-01-01=100', '{2023-07-03:5} base 2010-01-01=100', '{} base 2010=1', '{} base 2010=100', '{} base [2010-01-01,2010-12-31]=100.00', '{} base 2011=1',
    '{2023-07-03:5.0} base 2010-01-01=100.0', '{} pending 2010', '{} pending 2011', '{2023-07-03:5} pending 2010', 'week{}', 'week{2023-07-03:5}', 'week{2023-07-03:5.0}',
    'week{2023-07-10:5}', 'month{}', 'month{2023-07:5}', 'month{2023-07:5.0}', 'month{2023-07:10/2}', 'month{2023-07:5} base 2010=100', 'month{2023-08:5}',
    'quarter{}', 'quarter{2023-Q3:5}', 'year{}', 'year{2023:5}', 'year{2023:5/3}', 'year{9999:5}']) WITH ORDINALITY e (written, n);
-- several blocks, the same but for the last point, its weight, one decimal, or the first day
INSERT INTO edge SELECT 'price_series', 100 + row_number() OVER (), price_series(date '2000-01-03' + d + shift, price, weight)::text
FROM (VALUES (0, 0, 1), (0, 1, 1), (0, 0, 2), (0, 1e-30, 1), (1, 0, 1), (0, 1e20, 1)) v (shift, last, last_weight), generate_series(0, 1100) d,
     LATERAL (SELECT 400 + d % 17 + CASE d WHEN 1100 THEN last ELSE 0 END AS price, CASE d WHEN 1100 THEN last_weight ELSE 1 END AS weight) p
GROUP BY shift, last, last_weight;

INSERT INTO edge SELECT 'price_panel', row_number() OVER (), written FROM unnest(ARRAY[
    'panel{}', 'panel{ }', 'panel{"a":{}}', 'panel{"a":{}} ', 'panel{"b":{}}', 'panel{"A":{}}', 'panel{"a ":{}}', 'panel{"aa":{}}', 'panel{"ä":{}}', 'panel{"镧":{}}', 'panel{"\u001f":{}}',
    'panel{"a":{},"b":{}}', 'panel{"b":{},"a":{}}', 'panel{"a":{},"c":{}}', 'panel{"a":{2023-07-03:5}}', 'panel{"a":{2023-07-03:5.0}}', 'panel{"a":{2023-07-03:5.00/1}}',
    'panel{"a":{2023-07-03:5/2}}', 'panel{"a":{2023-07-03:6}}', 'panel{"a":{2023-07-04:5}}', 'panel{"a":{2023-07-03:-5}}', 'panel{"a":{2023-07-03:5},"b":{}}', 'panel{"a":{},"b":{2023-07-03:5}}',
    'panel{"a":{} base 2010=100}', 'panel{"a":{2023-07-03:5} base 2010=100}', 'panel{"a":{2023-07-03:5} base 2010=100.0}', 'panel{"a":{2023-07-03:5} base 2011=100}',
    'panel{"a":{} weight 0}', 'panel{"a":{} weight 0.0}', 'panel{"a":{} weight 1}', 'panel{"a":{} weight 1.0}', 'panel{"a":{} weight 1e35}', 'panel{"a":{} weight 1e-36}', 'panel{"a":{} weight 2}',
    'panel{"a":{2023-07-03:5} weight 1}', 'panel{"a":{2023-07-03:5.0} weight 1.00}', 'panel{"a":{2023-07-03:5} weight 2}', 'panel{"a":{2023-07-03:6} weight 1}', 'panel{"a":{} weight 1,"b":{} weight 1}',
    'panel{"a":{} weight 1,"b":{} weight 2}', 'panel{"a":{} weight 2,"b":{} weight 1}', 'panel{"b":{} weight 1.0,"a":{} weight 2.0}', 'panel{"a":{} quantities {}}', 'panel{"a":{} quantities {2023-07-03:1}}',
    'panel{"a":{} quantities {2023-07-03:1.0}}', 'panel{"a":{} quantities {2023-07-03:2}}', 'panel{"a":{2023-07-03:1} quantities {}}', 'panel{"a":{2023-07-03:1.0} quantities {2023-07-03:2}}',
    'panel{"a":{2023-07-03:1} quantities {2023-07-03:2.0}}', 'panel{"a":{2023-07-03:1} quantities {2023-07-03:2/2}}', 'panel{"b":{2023-07-03:1} quantities {2023-07-03:2}}',
    'panel{"a":week{}}', 'panel{"a":month{}}', 'panel{"a":month{2023-07:5}}', 'panel{"a":month{2023-07:5.0}}', 'panel{"a":month{2023-07:10/2}}', 'panel{"a":month{2023-07:5} weight 1}',
    'panel{"a":month{2023-07:5} weight 1.0}', 'panel{"a":month{2023-07:5} quantities month{}}', 'panel{"a":month{2023-07:5} quantities month{2023-07:5}}', 'panel{"a":quarter{}}', 'panel{"a":year{}}',
    'panel{"a":year{2023:5}}', 'panel{"a":year{2023:5},"b":year{2023:5}}', 'panel{"a":year{2023:5},"b":year{2023:5.0}}', 'panel{"a":year{2023:5},"b":year{2023:6}}']) WITH ORDINALITY e (written, n);
