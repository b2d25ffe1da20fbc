"""Cuts the typefaces of the theme to the letters of one script each, and fixes their axes:  subset-fonts.py PACKAGES FOLDER"""
import io
import os
import sys
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

packages, folder = sys.argv[1:]

# The letters of each script. ASCII, quotes and dashes are in the first file only, which every page loads.
SCRIPTS = {
    "latin": "0020-007E 00A0-00FF 0131 0152-0153 02C6 02DA 02DC 2002-200A 2010-2015 2018-201E 2020-2022 2026 202F 2030 2032-2033 2039-203A"
             " 2044 20AC 2122 2190-2193 2212 2215",
    "latin-ext": "0100-017F 0218-021B 1E9E 20BA 20BD",
    "cyrillic": "0400-045F 0490-0491 2116",
    "greek": "0370-03FF",
}

# Name in the file, the package, its file, the axes. The names are our own, because the owners reserve theirs.
FACES = [
    ("display", "Dateline Display", "source-serif-4", "opsz-normal", {"opsz": 28, "wght": 700}),
    ("text", "Dateline Text", "source-serif-4", "opsz-normal", {"opsz": 14, "wght": 400}),
    ("italic", "Dateline Text", "source-serif-4", "opsz-italic", {"opsz": 14, "wght": 400}),
    ("sans", "Dateline Sans", "source-sans-3", "wght-normal", {"wght": (400, 700)}),
]


def letters(ranges):
    for one in ranges.split():
        first, _, last = one.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def rename(font, family):
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in (0, 13, 14)]
    for number, text in ((1, family), (2, "Regular"), (4, family), (6, family.replace(" ", ""))):
        names.setName(text, number, 3, 1, 0x409)


def cut(face, family, package, file, axes, script):
    font = TTFont(os.path.join(packages, package, "files", f"{package}-{script}-{file}.woff2"), recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, axes)
    rename(font, family)

    # The instancer leaves gaps in the table of variations that only saving closes.
    saved = io.BytesIO()
    font.flavor = None
    font.save(saved)
    font = TTFont(saved, recalcTimestamp=False)
    options = subset.Options(layout_closure=False, hinting=False, desubroutinize=True, name_IDs=[0, 1, 2, 4, 6, 13, 14])
    options.layout_features = ["kern", "liga", "locl", "mark", "mkmk", "ccmp", "calt"]
    options.flavor = "woff2"
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=list(letters(SCRIPTS[script])))
    cutter.subset(font)
    path = os.path.join(folder, f"{face}-{script}.woff2")
    font.flavor = "woff2"
    font.save(path)
    return os.path.getsize(path)


for script in SCRIPTS:
    sizes = {face: cut(face, family, package, file, axes, script) for face, family, package, file, axes in FACES}
    print(script, sizes, sum(sizes.values()))
