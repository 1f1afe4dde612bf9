-- The bulletin of July 2023 as a page of HTML, in Chinese or English, from the database that test/demo.sql has made.
-- ./test/demo --html FILE [--language zh|en] runs this; by hand:
--     psql -v language=zh -f test/bulletin.sql -o bulletin.html
-- The page is XML, too: whatever reads XML can check it and the pictures in it.
\encoding UTF8
\set ON_ERROR_STOP 1
\pset format unaligned
\pset tuples_only on

SELECT * FROM (VALUES
    ('zh', '离子型稀土信息简报', '2023 年 7 月', '由 rare_earth 根据每日报价计算。', '每日数据并非真实报价，而是按公布的月均价构造而成（见 test/data/README.md）；只有月均价和表 2 是公布的数字。',
     '稀土价格指数', '2010 年 = 100', '2023 年以来', '2023 年 7 月', '稀土产品价格', '轻稀土', '重稀土', '万元/吨', '每日价格',
     '主要稀土产品平均价格及环比涨跌', '产品', '纯度', '6 月', '7 月', '环比', '6 月至 7 月', '元/公斤', '图', '表', '铽', '镝', '钬、铒、钆'),
    ('en', 'Ion-type rare earths: bulletin', 'July 2023', 'Computed by rare_earth from daily quotes.', 'The daily figures are no quotes but constructed from the published monthly averages (test/data/README.md); only the averages and table 2 are published figures.',
     'Rare earth price index', '2010 = 100', 'Since January 2023', 'July 2023', 'Prices of rare earth products', 'Light rare earths', 'Heavy rare earths', '10,000 CNY/t', ', daily prices',
     'Average prices of the main products, and the change on the month before', 'Product', 'Purity', 'June', 'July', 'Change', 'June and July', 'CNY/kg', 'Figure', 'Table', 'Terbium', 'Dysprosium', 'Holmium, erbium, gadolinium')
) words (language, title, month, computed, constructed, index_title, index_base, index_year, index_month, price_title, light, heavy, wan_per_tonne, daily,
         table_caption, product, purity, june, july, change, course, per_kg, figure, "table", terbium, dysprosium, others)
WHERE language = :'language' \gset

CREATE FUNCTION pg_temp.html(content text) RETURNS text IMMUTABLE LANGUAGE sql
    RETURN replace(replace(replace(content, '&', '&amp;'), '<', '&lt;'), '>', '&gt;');

SELECT format($html$<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="%1$s" xml:lang="%1$s">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>%2$s</title>
<style>
@page { size: A4; margin: 18mm }
body { max-width: 680px; margin: 2em auto; padding: 0 1em; color: #111; background: #fff; font: 15px/1.6 serif }
h1 { font-size: 26px; margin: 0; border-bottom: 3px solid #0072B2 }
h2 { font-size: 19px; margin: 1.2em 0 0.3em; break-after: avoid }
h3 { font-size: 15px; margin: 1em 0 0.2em; break-after: avoid }
.month { font-size: 19px; margin: 0.2em 0 0.6em }
.note { font-size: 12px; color: #444; margin: 0.4em 0 }
ul { margin: 0.2em 0; padding-left: 1.2em }
figure { margin: 1em 0; break-inside: avoid }
figcaption, caption { font-size: 13px; font-weight: bold; text-align: left; padding: 0.2em 0 }
figure svg { max-width: 100%%; height: auto }
figure.pair svg { width: 49%% }
table { border-collapse: collapse; width: 100%%; margin: 1.5em 0; break-inside: avoid; font-size: 13px; line-height: 1.35 }
thead { border-top: 2px solid #111; border-bottom: 1px solid #111 }
tbody { border-bottom: 1px solid #111 }
tbody:last-child { border-bottom-width: 2px }
th, td { padding: 2px 8px 2px 0; text-align: left }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums }
td.course { font: 10px/1 monospace; color: #0072B2; white-space: nowrap }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 13px; line-height: 1.45 } figure { margin: 0.4em 0 } }
</style>
</head>
<body>
<h1>%2$s</h1>
<p class="month">%3$s</p>
<p class="note">%4$s %5$s</p>
<h2>%6$s</h2>$html$, :'language', :'title', :'month', :'computed', :'constructed', :'index_title');

-- The index: in words, since January, and in July.
SELECT format('<p>%s</p>', bulletin_text(price_series(day, value), '2023-07-01', :'language')) FROM daily_index;
SELECT format(E'<figure class="pair">\n%s\n%s\n<figcaption>%s 1  %s</figcaption>\n</figure>',
              chart_svg(s, :'index_year', :'index_base', 330, 220, :'language'),
              chart_svg(slice(s, '[2023-07-01,2023-08-01)'), :'index_month', :'index_base', 330, 220, :'language'), :'figure', :'index_title')
FROM  (SELECT price_series(day, value) AS s FROM daily_index) built;

-- The prices of light and of heavy ones: in words, and by day.  Prices of different size are in panels of their own.
CREATE TEMP TABLE shown AS
SELECT product, light_heavy(product) AS class, class_order(product) AS place, product_name(product, :'language') AS name,
       convert_price(days, '元/公斤', '万元/吨') AS days,
       CASE product_principal(product) WHEN 'Pr' THEN 1 WHEN 'Nd' THEN 1 WHEN 'Tb' THEN 2 WHEN 'Dy' THEN 3 WHEN 'Ho' THEN 4 WHEN 'Er' THEN 4 WHEN 'Gd' THEN 4 END AS panel
FROM   series;
SELECT format('<h2>%s</h2>', :'price_title');
SELECT format(E'<h3>%1$s</h3>\n<ul>\n%2$s\n</ul>\n<figure>\n%3$s\n<figcaption>%4$s %5$s  %1$s%6$s</figcaption>\n</figure>',
              CASE class WHEN 'light' THEN :'light' ELSE :'heavy' END, words, chart, :'figure', 1 + row_number() OVER (ORDER BY place), :'daily')
FROM  (SELECT class, place, string_agg(format('<li>%s</li>', pg_temp.html(CASE :'language' WHEN 'en' THEN english ELSE sentence END)), E'\n' ORDER BY product) AS words
       FROM text_check JOIN shown USING (product) GROUP BY class, place) said
JOIN  (SELECT class, chart_svg(array_agg(days ORDER BY panel, product), array_agg(name ORDER BY panel, product), NULL, :'wan_per_tonne',
                               array_agg((ARRAY[NULL, :'terbium', :'dysprosium', :'others'])[panel] ORDER BY panel, product),
                               680, CASE class WHEN 'light' THEN 220 ELSE 470 END, :'language') AS chart
       FROM shown WHERE panel IS NOT NULL GROUP BY class) drawn USING (class)
ORDER BY place;

-- Table 2.
SELECT format(E'<table>\n<caption>%s 2  %s (%s)</caption>\n<thead><tr><th>%s</th><th>%s</th><th class="number">%s</th><th class="number">%s</th><th class="number">%s</th><th>%s</th></tr></thead>',
              :'table', :'table_caption', :'per_kg', :'product', :'purity', :'june', :'july', :'change', :'course');
SELECT format(E'<tbody>\n<tr><th colspan="6">%s</th></tr>\n%s\n</tbody>', CASE class WHEN 'light' THEN :'light' ELSE :'heavy' END,
              string_agg(format('<tr><td>%s</td><td>%s</td><td class="number">%s</td><td class="number">%s</td><td class="number">%s</td><td class="course">%s</td></tr>',
                                product_name(product, :'language'), replace(replace(purity::text, '>=', '≥'), '+-', '±'), june, july,
                                replace(to_char(change_pct, CASE change_pct WHEN 0 THEN 'FM990.00%' ELSE 'FMSG990.00%' END), '-', '−'), june_and_july), E'\n' ORDER BY product))
FROM   table_2 GROUP BY class ORDER BY min(class_order(product));
SELECT E'</table>\n</body>\n</html>';
