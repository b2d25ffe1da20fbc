"""Draws the charts, maps and heads of the sample newsroom:  draw.py PACKAGES [NAME ...]

PACKAGES is a folder in which npm has installed the typefaces and the coasts. Chromium draws the SVG, and pngquant makes a small
PNG of it. A chart has two versions, NAME.png and NAME-small.png; a card or head has one.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import tomllib
from concurrent.futures import ThreadPoolExecutor
from sheet import Sheet, page
import awards
import charts
import maps
import people
import sky
import timelines

HERE = pathlib.Path(__file__).resolve().parent
MEDIA = HERE.parents[1] / "input" / "media"
LARGE, SMALL = (1200, 675), (780, 975)

# Name, the function that draws it, and the size of the small version.
PICTURES = [
    ("boeing-max-timeline", timelines.boeing, SMALL),
    ("brexit-votes", charts.votes, (780, 920)),
    ("coronavirus-cases", charts.cases, (780, 780)),
    ("four-oscars", awards.oscars, SMALL),
    ("gas-transit", charts.gas, (780, 780)),
    ("grammy-five", awards.grammys, SMALL),
    ("hubei-map", maps.hubei, SMALL),
    ("iran-iraq-map", maps.iran, SMALL),
    ("libya-map", maps.libya, SMALL),
    ("louvre-leonardo", charts.louvre, (780, 780)),
    ("solar-orbiter", sky.orbiter, (780, 780)),
    ("starliner-orbit", sky.starliner, (780, 780)),
    ("stock-open", charts.shanghai, (780, 780)),
    ("taal-map", maps.taal, SMALL),
    ("trade-tariffs", charts.tariffs, (780, 780)),
    ("turkstream-map", maps.turkstream, SMALL),
    ("uk-seats", charts.seats, (780, 780)),
    ("wada-timeline", timelines.wada, SMALL),
]

# Cards and heads.
SINGLE = [
    ("meridian-card", awards.card, (1200, 630)),
    ("culture-to-hear", awards.podcast, (1400, 1400)),
    ("people/culture-and-sport-desk", people.culture, (480, 480)),
    ("people/science-desk", people.science, (480, 480)),
    ("people/world-desk", people.world, (480, 480)),
]


def sheets(data):
    for name, draw, small in PICTURES:
        yield name, draw, Sheet(LARGE, False, data)
        yield name + "-small", draw, Sheet(small, True, data)
    for name, draw, size in SINGLE:
        yield name, draw, Sheet(size, False, data)


def save(name, sheet, packages):
    target = MEDIA / f"{name}.png"
    target.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        source, shot = pathlib.Path(folder, "page.html"), pathlib.Path(folder, "shot.png")
        source.write_text(page(sheet, packages))
        subprocess.run(
            [os.environ.get("CHROMIUM", "chromium"), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--disable-lcd-text", "--font-render-hinting=none", "--force-color-profile=srgb", f"--user-data-dir={folder}/profile",
             f"--window-size={sheet.width},{sheet.height}", f"--screenshot={shot}", source.as_uri()],
            check=True, capture_output=True)
        subprocess.run(["pngquant", "--nofs", "--strip", "--speed", "1", "--force", "--output", str(target), "32", str(shot)], check=True)
    return f"{target.stat().st_size:7} {name}"


def main():
    packages, wanted = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]
    data = tomllib.loads((HERE / "data.toml").read_text())
    data["coasts"] = packages / "world-atlas"
    drawn = []
    for name, draw, sheet in sheets(data):
        if not wanted or name.removesuffix("-small") in wanted:
            draw(sheet)
            drawn.append((name, sheet))
    if not drawn:
        sys.exit(f"no picture is named {' or '.join(wanted)}")
    with ThreadPoolExecutor(2) as pool:
        for line in pool.map(lambda one: save(*one, packages), drawn):
            print(line, flush=True)


main()
