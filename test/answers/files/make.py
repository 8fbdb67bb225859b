"""Writes the files of answers in this folder and expected.json, the right numbers, which come from the answers and not from the files.

All people and answers are made up. The files have the shapes that survey tools give theirs. Run: python3 test/answers/files/make.py,
then npm run format. panel.parquet is written by DuckDB from panel-for-parquet.csv, which the argument --parquet writes:
COPY (FROM read_csv('panel-for-parquet.csv')) TO 'panel.parquet' (FORMAT parquet, COMPRESSION zstd)
"""

import json
import random
import sys
import zipfile
from fractions import Fraction
from math import sqrt
from pathlib import Path
from xml.sax.saxutils import escape

here = Path(__file__).parent
random.seed(2026)
expected = []

PEOPLE = 60
answers = [[random.choice([1, 2, 2, 3, 4, 4, 5, 5]) if random.random() > 0.08 else None for _ in range(3)] for _ in range(PEOPLE)]
nps = [random.choice([0, 5, 6, 7, 8, 9, 9, 10]) if random.random() > 0.08 else None for _ in range(PEOPLE)]
profile = [random.choice(["First-time buyer", "Owner"]) for _ in range(PEOPLE)]
weights = [random.choice([50, 75, 100, 125, 180]) for _ in range(PEOPLE)]
days = [f"2026-{random.randint(1, 3):02}-{random.randint(1, 28):02}" for _ in range(PEOPLE)]
comments = ["Good", "A long\nstory", 'He said "no"', "Well; yes, no", ""]
comment = [random.choice(comments) for _ in range(PEOPLE)]


def figures(values, weight=None):
    """Mean, n, effective n and standard deviation, in exact fractions up to the root."""
    pairs = [(Fraction(v), Fraction(w)) for v, w in zip(values, weight or [1] * len(values)) if v is not None]
    total = sum(w for _, w in pairs)
    mean = sum(v * w for v, w in pairs) / total
    effective = total**2 / sum(w * w for _, w in pairs)
    variance = sum(w * (v - mean) ** 2 for v, w in pairs) / total * effective / (effective - 1)
    return {"value": float(mean), "n": len(pairs), "effectiveN": float(effective), "sd": sqrt(variance)}


def counts(values, low, high):
    return [sum(1 for v in values if v == answer) for answer in range(low, high + 1)]


def column(index):
    return [row[index] for row in answers]


def expect(file, plan, numbers, **facts):
    expected.append({"file": file, "plan": {"scale": {"low": 1, "high": 5}, **plan}, "numbers": numbers, "facts": facts})


def means(names):
    return [{"key": name, "column": name, "kind": "mean"} for name in names]


def text(value):
    return "" if value is None else str(value)


def quoted(cell):
    return '"' + cell.replace('"', '""') + '"'


def write(name, rows, delimiter=",", end="\r\n", encoding="utf-8", start="", quote=lambda cell: quoted(cell)):
    lines = [delimiter.join(quote(cell) for cell in row) for row in rows]
    (here / name).write_bytes((start + end.join(lines) + end).encode(encoding))


# Qualtrics: names, questions, and where each came from; everything is quoted.
write(
    "qualtrics.csv",
    [
        ["StartDate", "ResponseId", "Q7_1", "Q7_2", "Q9"],
        ["Start Date", "Response ID", "How satisfied were you? - The offer", "How satisfied were you? - The website", "Why?"],
        [json.dumps({"ImportId": name}) for name in ["startDate", "_recordId", "QID7_1", "QID7_2", "QID9_TEXT"]],
        *[[f"{days[i]} 08:15:{i % 60:02}", f"R_{i:04}", text(answers[i][0]), text(answers[i][1]), comment[i]] for i in range(PEOPLE)],
    ],
    end="\n",
)
expect(
    "qualtrics.csv",
    {"dated": "StartDate", "numbers": means(["Q7_1", "Q7_2"])},
    [{**figures(column(0)), "counts": counts(column(0), 1, 5)}, {**figures(column(1)), "counts": counts(column(1), 1, 5)}],
    headingRows=3, rows=PEOPLE, encoding="utf-8", delimiter=",",
)

# SurveyMonkey: questions, and below them their parts; labels without numbers.
labels = ["Very dissatisfied", "Dissatisfied", "Neither satisfied nor dissatisfied", "Satisfied", "Very satisfied"]
label = lambda value: "" if value is None else labels[value - 1]
write(
    "surveymonkey.csv",
    [
        ["Respondent ID", "End Date", "How satisfied are you with each of these?", "", "", "Anything else?"],
        ["", "", "Offer", "Website", "Invoice", "Open-Ended Response"],
        *[[str(11800000000 + i), f"{days[i][5:7]}/{days[i][8:]}/{days[i][:4]} 09:01:00 AM", *[label(v) for v in answers[i]], comment[i]] for i in range(PEOPLE)],
    ],
    start="\ufeff", quote=lambda cell: quoted(cell) if any(mark in cell for mark in ',"\n') else cell,
)
expect(
    "surveymonkey.csv",
    {"dated": "End Date", "numbers": means(["Offer", "Website", "Invoice"])},
    [figures(column(index)) for index in range(3)],
    headingRows=2, rows=PEOPLE, encoding="utf-8", delimiter=",",
)

# A Nordic export: semicolons, Windows-1252, decimal commas, weights, 99 for no answer.
write(
    "nordic.csv",
    [
        ["Löpnr", "Kundgrupp", "Vikt", "Nöjdhet med köpet", "Önskemål"],
        *[
            [str(i), "Nya ägare" if profile[i] == "Owner" else "Förstagångsköpare", f"{weights[i] / 100:.2f}".replace(".", ","), "99" if answers[i][0] is None else str(answers[i][0]), comment[i].replace("\n", " ")]
            for i in range(PEOPLE)
        ],
    ],
    delimiter=";", encoding="cp1252", quote=lambda cell: quoted(cell) if any(mark in cell for mark in ';"') else cell,
)
chosen = lambda values, name: [value for i, value in enumerate(values) if profile[i] == name]
expect(
    "nordic.csv",
    {
        "missing": ["99"], "weight": "Vikt",
        "segments": [{"key": "first", "column": "Kundgrupp", "value": "förstagångsköpare"}],
        "numbers": [
            {"key": "all", "column": "nöjdhet med köpet", "kind": "mean"},
            {"key": "first", "column": "Nöjdhet med köpet", "kind": "mean", "segment": "first"},
        ],
    },
    [figures(column(0), weights), figures(chosen(column(0), "First-time buyer"), chosen(weights, "First-time buyer"))],
    headingRows=1, rows=PEOPLE, encoding="windows-1252", delimiter=";", decimalMark=None,
)

# Decimal commas in the answers themselves, with the line of Excel.
sliders = [None if value is None else Fraction(value * 10 + i % 10, 10) for i, value in enumerate(column(2))]
write(
    "decimals.csv",
    [["Id", "Skala"], *[[str(i), "" if v is None else f"{float(v):.1f}".replace(".", ",")] for i, v in enumerate(sliders)]],
    delimiter=";", start="sep=;\r\n", quote=str,
)
expect(
    "decimals.csv", {"scale": {"low": 0, "high": 10}, "numbers": means(["Skala"])}, [figures(sliders)],
    rows=PEOPLE, delimiter=";", decimalMark=",",
)

# Labels with numbers, in UTF-16 with tabs, as Excel saves "Unicode text".
danish = {1: "1 - Meget utilfreds", 2: "2", 3: "3", 4: "4", 5: "5 - Meget tilfreds"}
agree = {1: "Helt uenig (1)", 2: "Uenig (2)", 3: "Hverken eller (3)", 4: "Enig (4)", 5: "Helt enig (5)"}
write(
    "labels.txt",
    [
        ["Id", "Tilfredshed", "Enig", "Anbefaling"],
        *[[str(i), danish.get(answers[i][0], "Ved ikke"), agree.get(answers[i][1], ""), text(nps[i])] for i in range(PEOPLE)],
    ],
    delimiter="\t", encoding="utf-16", quote=str,
)
given = [value for value in nps if value is not None]
score = Fraction(100 * (sum(v >= 9 for v in given) - sum(v <= 6 for v in given)), len(given))
satisfied = [value for value in column(1) if value is not None]
expect(
    "labels.txt",
    {
        "numbers": [
            *means(["Tilfredshed", "Enig"]),
            {"key": "nps", "column": "Anbefaling", "kind": "nps"},
            {"key": "csat", "column": "Enig", "kind": "csat"},
        ]
    },
    [
        figures(column(0)), figures(column(1)),
        {"value": float(score), "n": len(given), "sd": None, "counts": counts(nps, 0, 10)},
        {"value": sum(v >= 4 for v in satisfied) / len(satisfied), "n": len(satisfied), "sd": None},
    ],
    rows=PEOPLE, encoding="utf-16le", delimiter="\t",
)

# A long file: one row for each answer.
long = [[f"P{i}", name, text(answers[i][index])] for i in range(PEOPLE) for index, name in enumerate(["Offer", "Website", "Invoice"])]
write("long.tsv", [["Person", "Touchpoint", "Score"], *long], delimiter="\t", end="\n", quote=str)
expect(
    "long.tsv",
    {"long": {"names": "Touchpoint", "answers": "Score"}, "numbers": means(["Offer", "Website", "Invoice"])},
    [{**figures(column(index)), "counts": counts(column(index), 1, 5)} for index in range(3)],
    rows=3 * PEOPLE,
)


def cell(row, place, value):
    if value is None or value == "":
        return ""
    name = f"{'ABCDEFGH'[place]}{row}"
    if isinstance(value, str):
        return f'<c r="{name}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{name}"><v>{value}</v></c>'


def workbook(name, sheet, rows, merged):
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    body = "".join(f'<row r="{i}">{"".join(cell(i, place, value) for place, value in enumerate(row))}</row>' for i, row in enumerate(rows, 1))
    merges = "".join(f'<mergeCell ref="{area}"/>' for area in merged)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{spreadsheet}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{office}"><sheets><sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet {main}><sheetData>{body}</sheetData><mergeCells count="{len(merged)}">{merges}</mergeCells></worksheet>',
    }
    with zipfile.ZipFile(here / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0)), head + content, zipfile.ZIP_DEFLATED)


# A workbook with a title and merged headings.
workbook(
    "merged.xlsx", "Answers",
    [
        ["Customer panel, spring"],
        [],
        ["Id", "Profile", "How satisfied were you with …", "", "", "Would you recommend us?"],
        ["", "", "Offer", "Website", "Invoice", ""],
        *[[i, profile[i], *answers[i], nps[i]] for i in range(PEOPLE)],
    ],
    ["C3:E3", "A3:A4", "B3:B4", "F3:F4"],
)
expect(
    "merged.xlsx",
    {
        "sheet": "Answers",
        "segments": [{"key": "owners", "column": "Profile", "value": "owner"}],
        "numbers": [*means(["Offer", "Website", "Invoice"]), {"key": "o", "column": "Offer", "kind": "mean", "segment": "owners"}, {"key": "nps", "column": "Would you recommend us?", "kind": "nps"}],
    },
    [*[figures(column(index)) for index in range(3)], figures(chosen(column(0), "Owner")), {"value": float(score), "n": len(given), "sd": None}],
    format="workbook", headingRows=2, rows=PEOPLE, sheet="Answers",
)

# Parquet.
if "--parquet" in sys.argv:
    write(
        "panel-for-parquet.csv",
        [["id", "completed", "wt", "q1", "q2"], *[[str(i), days[i], str(weights[i] / 100), text(answers[i][0]), label(answers[i][1])] for i in range(PEOPLE)]],
        quote=str,
    )
expect(
    "panel.parquet",
    {"weight": "wt", "dated": "completed", "numbers": means(["q1", "q2"])},
    [figures(column(0), weights), figures(column(1), weights)],
    format="parquet", rows=PEOPLE,
)

(here / "expected.json").write_text(json.dumps(expected, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
