#!/usr/bin/env python3
"""What is wrong with the page that test/bulletin.sql writes: a line each, nothing where all is well.

    page.py text PAGE TABLE             its text: XML, nothing from outside, the figures of TABLE, a CSV of the bulletin
    page.py measuring PAGE              not a check: prints the page with a script that adds what it measures
    page.py rendered MEASURED PICTURE   what Chromium made of it: MEASURED, the page after that script has run, and
                                        PICTURE, a screenshot (PNG) of the page without it
"""
import csv
import html
import json
import re
import struct
import sys
import xml.etree.ElementTree as xml
import zlib

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
PICTURES = 4

# For each picture: its place, its texts' places, and of each line its colour and some points of its path.  Samples
# beside labels, and lines without a label, have no title: they are alone where they are.
SCRIPT = """
<pre id="measured"></pre>
<script>
const place = (node) => { const r = node.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
const pictures = [...document.querySelectorAll("svg")].map((svg) => ({
    place: place(svg),
    texts: [...svg.querySelectorAll("text")].map((text) => ({ text: text.textContent, place: place(text) })),
    lines: [...svg.querySelectorAll("g[fill=none]")].map((line) => {
        const path = line.querySelector("path"), length = path.getTotalLength(), to_page = path.getScreenCTM();
        const at = (part) => {
            const p = path.getPointAtLength(part * length).matrixTransform(to_page);
            return [p.x, p.y];
        };
        const parts = [...Array(50).keys()].map((i) => (i + 0.5) / 50);
        return { alone: !line.querySelector("title"), colour: line.getAttribute("stroke"), points: parts.map(at) };
    })
}));
document.getElementById("measured").textContent =
    JSON.stringify({ width: document.documentElement.clientWidth, pictures });
</script>
"""


def check_text(page, table):
    source = open(page, encoding="utf-8").read()
    root = xml.fromstring(source)
    for attribute in re.findall(r'(?:src|href|url)\s*[=(]\s*\S+', source):
        yield f"refers to something outside: {attribute}"
    for element in root.iter():
        if element.tag in (XHTML + "script", SVG + "script"):
            yield "has a script"
    if len(root.findall(f".//{SVG}svg")) != PICTURES:
        yield f"has not {PICTURES} pictures"
    cells = [["".join(cell.itertext()) for cell in row.findall(XHTML + "td")] for row in root.findall(f".//{XHTML}tr")]
    printed = [[row["avg_2023_06"], row["avg_2023_07"], row["mom_pct_published"]]
               for row in csv.DictReader(open(table, encoding="utf-8"))]
    shown = [[june, july, change.replace("\u2212", "-").replace("+", "")]
             for _, _, june, july, change, _ in filter(None, cells)]
    if sorted(shown) != sorted(printed):
        yield "the table has not the bulletin's figures: " + str([row for row in printed if row not in shown])


def read_png(path):
    """Width and rows of (red, green, blue) bytes of an 8-bit PNG without interlace."""
    data = open(path, "rb").read()
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        at += 12 + length
        if kind == b"IHDR":
            width, height, depth, colours, _, _, interlace = struct.unpack(">IIBBBBB", body)
        elif kind == b"IDAT":
            packed += body
    if depth != 8 or interlace or colours not in (2, 6):
        raise ValueError("unexpected kind of PNG")
    size = 3 if colours == 2 else 4
    raw, stride = zlib.decompress(packed), width * size
    rows, above = [], bytearray(stride)
    for y in range(height):
        start = y * (stride + 1)
        kind, row = raw[start], bytearray(raw[start + 1:start + 1 + stride])
        for x in range(stride):
            left, up, corner = (row[x - size], above[x], above[x - size]) if x >= size else (0, above[x], 0)
            if kind == 1:
                row[x] = row[x] + left & 255
            elif kind == 2:
                row[x] = row[x] + up & 255
            elif kind == 3:
                row[x] = row[x] + (left + up) // 2 & 255
            elif kind == 4:
                near = min((abs(up - corner), 0, left), (abs(left - corner), 1, up),
                           (abs(left + up - 2 * corner), 2, corner))
                row[x] = row[x] + near[2] & 255
        rows.append([tuple(row[x:x + 3]) for x in range(0, stride, size)])
        above = row
    return rows


def colour_near(rows, x, y, colour, reach):
    wanted = bytes.fromhex(colour[1:])
    down, across = (slice(max(int(place) - reach, 0), int(place) + reach + 1) for place in (y, x))
    return any(max(abs(a - b) for a, b in zip(pixel, wanted)) <= 40 for row in rows[down] for pixel in row[across])


def overlap(a, b):
    """By how much two places cover each other, across and down."""
    return min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])


def check_rendered(measured, picture):
    found = re.search(r'<pre id="measured">(.+?)</pre>', open(measured, encoding="utf-8").read())
    if found is None:
        yield "was not measured"
        return
    measures = json.loads(html.unescape(found.group(1)))
    rows = read_png(picture)
    if len(measures["pictures"]) != PICTURES:
        yield f"shows not {PICTURES} pictures"
    for number, shown in enumerate(measures["pictures"], 1):
        name = f"picture {number}"
        left, top, right, bottom = shown["place"]
        if right - left < 250 or bottom - top < 150 or left < 0 or right > measures["width"] or bottom > len(rows):
            yield f"{name} is not where it can be read: {shown['place']}"
            continue
        if not colour_near(rows, right - 4, top + 4, "#FFFFFF", 0):
            yield f"{name} is not on white ground"
        texts = shown["texts"]
        if len(texts) < 8:
            yield f"{name} has only {len(texts)} texts"
        for i, text in enumerate(texts):
            across, down = overlap(text["place"], shown["place"])
            if across < text["place"][2] - text["place"][0] - 1 or down < text["place"][3] - text["place"][1] - 1:
                yield f"{name}: \"{text['text']}\" is not within it"
            for other in texts[:i]:
                across, down = overlap(text["place"], other["place"])
                # the height of a text is that of its font, above and below its letters
                if across > 1 and down > 4:
                    yield f"{name}: \"{text['text']}\" covers \"{other['text']}\""
        if not shown["lines"]:
            yield f"{name} has no lines"
        for i, line in enumerate(shown["lines"]):
            later = {other["colour"] for other in shown["lines"][i + 1:]}
            hidden = [(x, y) for x, y in line["points"] if not colour_near(rows, x, y, line["colour"], 2)]
            seen = len(line["points"]) - len(hidden)
            # what is drawn later may lie over it: two oxides cost nearly the same
            covered = sum(any(colour_near(rows, x, y, colour, 2) for colour in later) for x, y in hidden)
            if seen < (45 if line["alone"] else 3) or len(hidden) > covered + 1:
                yield f"{name}: of 50 places of a line in {line['colour']} {seen} are seen and {covered} covered"


def measuring(page):
    yield open(page, encoding="utf-8").read().replace("</body>", SCRIPT + "</body>")


checks = {"text": check_text, "rendered": check_rendered, "measuring": measuring}
for fault in checks[sys.argv[1]](*sys.argv[2:]):
    print(fault)
