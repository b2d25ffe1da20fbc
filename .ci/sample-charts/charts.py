"""The charts of figures: cases, gas, visitors, shares, tariffs, votes and seats."""
import math
from sheet import CULTURE, ECONOMY, GREY, INK, LINE, PAPER, POLITICS, QUIET, SCIENCE, SOFT, WORLD


def short(s, day):
    return day.replace("January", "Jan").replace("February", "Feb") if s.small else day


def cases(s):
    s.head(
        s.pick("Confirmed cases worldwide", "Confirmed cases"),
        s.pick("Daily situation reports of the WHO, 2020", "Worldwide, as the WHO reports"))
    figures, left, foot = s.data["cases"], s.margin, s.height - s.pick(108, 80)
    step, scale = (s.right - left) / len(figures), (foot - s.pick(172, 190)) / s.pick(47_000, 48_000)
    for mark in (10_000, 20_000, 30_000, 40_000)[s.pick(0, 1)::s.pick(1, 2)]:
        y = round(foot - mark * scale)
        s.line(left, y, s.right, y)
        s.text(left, y - 10, f"{mark:,}", s.pick(26, 34), QUIET)
    for day, figure in enumerate(figures):
        last = day == len(figures) - 1
        x, height = left + day * step, figure * scale
        s.rect(round(x + step * .12, 1), round(foot - height, 1), round(step * .76, 1), round(height, 1), SCIENCE if last else GREY)
        named = {0: ("January 21", "start", left), 9: ("January 30", "middle", x + step / 2), 21: ("February 11", "end", s.right)}
        if day in named:
            words, anchor, at = named[day]
            s.text(at, foot + s.type + 10, short(s, words), anchor=anchor, fill=SOFT)
            x = x + step if day else left
            size, colour = (s.pick(44, 56), SCIENCE) if last else (s.type, INK)
            s.text(x, foot - height - 14, f"{figure:,}", size, colour, 600, "end" if day else None, PAPER)
    s.line(left, foot, s.right, foot, INK, 3)
    if not s.small:
        s.source("Source: World Health Organization")


def gas(s):
    s.head(
        s.pick("Russian gas through Ukraine", "Russian gas\nthrough Ukraine"),
        s.pick("Agreed volumes, billions of cubic metres", "Billions of cubic metres"))
    foot, top, years = s.height - s.pick(108, 76), s.pick(225, 300), s.data["gas"]
    step = (s.right - s.margin) / len(years)
    for i, (year, volume) in enumerate(years.items()):
        x, height, middle = s.margin + i * step, volume / 65 * (foot - top), s.margin + (i + .5) * step
        s.rect(x + step * .1, foot - height, step * .8, height, GREY if i else ECONOMY)
        s.text(middle, foot - height - 16, str(volume), s.pick(48, 56), INK if i else ECONOMY, 600, "middle")
        s.text(middle, foot + s.type + 12, year, fill=SOFT, anchor="middle")
    s.line(s.margin, foot, s.right, foot, INK, 3)
    s.text(s.right, top - 16 + s.pick(0, 16), s.pick("225 in five years", "225 in all"), s.pick(36, 40), weight=600, anchor="end")
    if not s.small:
        s.source("Source: contract of December 30, 2019")


def louvre(s):
    y = s.head(s.pick("The Louvre’s two best attended exhibitions", "The Louvre’s two best\nattended exhibitions"), "Visitors")
    most, height = max(s.data["louvre"].values()), s.pick(104, 120)
    for i, (show, visitors) in enumerate(s.data["louvre"].items()):
        top = y + s.pick(90, 110) + i * s.pick(200, 230)
        width = visitors / most * (s.right - s.margin)
        words = f"about {visitors:,}" if i else f"{visitors:,}"
        s.text(s.margin, top, show, s.pick(32, 38))
        s.rect(s.margin, top + 20, width, height, GREY if i else CULTURE)
        inside, size = not i, s.pick(48, 54)
        x = s.margin + width + (-24 if inside else 20)
        s.text(
            x, top + 20 + height / 2 + size * .33, words, size if inside else s.pick(40, 38),
            PAPER if inside else INK, 600, "end" if inside else None)
    if not s.small:
        s.source("Source: Louvre")


def shanghai(s):
    s.head(
        "Shanghai falls 7.7 per cent",
        s.pick("Shanghai Composite at the close, points (scale from 2,700)", "Composite index (scale from 2,700)"))
    before, after = s.data["shanghai"]
    foot, top = s.height - s.pick(116, 84), s.pick(190, 200)
    level = lambda points: round(foot - (points - 2700) / 300 * (foot - top))
    for mark in range(2700, 3001, s.pick(100, 300)):
        s.line(s.margin, level(mark), s.right, level(mark), INK if mark == 2700 else LINE, 3 if mark == 2700 else 2)
        s.text(s.margin, level(mark) - 10, f"{mark:,}", s.pick(26, 34), QUIET)
    left, right = s.pick(330, 220), s.pick(800, 510)
    s.rect(left, top, right - left, foot - top - 1, "#eef0f2")
    s.text(
        (left + right) / 2 - s.pick(60, 30), foot - s.pick(76, 60),
        s.pick("New Year holiday,\nexchange closed", "Exchange\nclosed"), fill=QUIET, anchor="middle")
    s.line(left, level(before), right, level(after), ECONOMY, s.pick(6, 8), stroke_dasharray="4 16", stroke_linecap="round")
    s.circle(left, level(before), 14, INK)
    s.circle(right, level(after), 14, ECONOMY)
    s.text(left - 24, level(before) + 13, f"{before:,.2f}", s.pick(36, 40), INK, 600, "end", halo=PAPER)
    s.text(right + 28, level(after) + 14, f"{after:,.2f}", s.pick(36, 40), ECONOMY, 600, halo=PAPER)
    s.text(right + 28, level(after) - s.pick(40, 44), f"−{(1 - after / before) * 100:.2f}%", s.pick(64, 62), ECONOMY, 700, halo=PAPER)
    for x, day in ((left, "January 23"), (right, "February 3")):
        s.text(x, foot + s.type + 12, short(s, day), fill=SOFT, anchor="middle")
    if not s.small:
        s.source("Source: Shanghai Daily")


def tariffs(s):
    s.head(
        s.pick("US tariffs on Chinese goods", "US tariffs on\nChinese goods"),
        s.pick("Width: value of the goods a year. Height: rate of the tariff", "Width: value. Height: tariff"))
    foot, gap = s.height - s.pick(116, 84), s.pick(30, 24)
    unit, rate = (s.right - s.margin - gap) / 370, (foot - s.pick(190, 270)) / 25
    wide, narrow, x = 250 * unit, 120 * unit, s.margin + 250 * unit + gap
    s.rect(s.margin, foot - 25 * rate, wide, 25 * rate, SOFT)
    middle = foot - 12.5 * rate
    s.text(s.margin + wide / 2, middle + 16, "25%", s.pick(110, 110), PAPER, 600, "middle")
    s.text(s.margin + wide / 2, middle + s.pick(66, 72), "stays in force", s.pick(36, 40), PAPER, anchor="middle")
    s.rect(x + 1, foot - 15 * rate, narrow - 2, 7.5 * rate, PAPER, stroke=GREY, stroke_width=2, stroke_dasharray="8 8")
    s.rect(x, foot - 7.5 * rate, narrow, 7.5 * rate, ECONOMY)
    s.text(x + narrow / 2, foot - 15 * rate - 18, s.pick("until now 15%", "was 15%"), s.pick(34, 40), QUIET, anchor="middle")
    s.text(x + narrow / 2, foot - 3.75 * rate + 24, "7.5%", s.pick(68, 72), PAPER, 600, "middle")
    s.line(s.margin, foot, s.right, foot, INK, 3)
    s.text(s.margin + wide / 2, foot + s.type + 14, s.pick("goods worth $250 billion", "$250 billion"), s.pick(32, 38), anchor="middle")
    s.text(x + narrow / 2, foot + s.type + 14, "$120 billion", s.pick(32, 38), anchor="middle")
    if not s.small:
        s.source("Source: Office of the US Trade Representative")


def votes(s):
    s.head(s.pick("The votes on Britain’s withdrawal", "The votes on\nBritain’s withdrawal"))
    axis, unit, bar = s.pick(640, 430), s.pick(.72, .385), s.pick(36, 50)
    y, row = s.pick(98, 154), s.pick(46, 66)
    s.text(axis - 12, y + s.pick(22, 34), "against", fill=QUIET, anchor="end")
    s.text(axis + 12, y + s.pick(22, 34), "for", fill=POLITICS, weight=600)
    y += s.pick(32, 50)
    for group in s.data["votes"]:
        y += s.pick(38, 60)
        s.text(s.margin, y - s.pick(2, 2), group["short"] if s.small else group["on"], s.type, weight=600, halo=PAPER)
        y += s.pick(10, 16)
        for day, against, agreed in group["votes"]:
            base = y + bar / 2 + s.type * .34
            s.text(s.margin, base, day.split(",")[0] if s.small else day, s.pick(30, 36), fill=SOFT)
            s.rect(axis - 3 - against * unit, y, against * unit, bar, GREY)
            s.rect(axis + 3, y, agreed * unit, bar, POLITICS)
            s.text(axis - 15 - against * unit, base, str(against), anchor="end", fill=SOFT)
            s.text(axis + 15 + agreed * unit, base, str(agreed), weight=600)
            y += row
    if not s.small:
        s.source("Sources: House of Commons, European Parliament")


def seats(s):
    s.head(s.pick("The new House of Commons", "The new\nHouse of Commons"))
    parties = s.data["seats"]
    x, y, outer, inner, rows = s.width / 2, s.pick(610, 575), s.pick(445, 345), s.pick(178, 136), 14
    radii = [inner + (outer - inner) * row / (rows - 1) for row in range(rows)]
    counts = [round(650 * radius / sum(radii)) for radius in radii]
    counts[-1] += 650 - sum(counts)
    places = [(seat / (count - 1), radius) for radius, count in zip(radii, counts) for seat in range(count)]
    places.sort(key=lambda place: (place[0] - place[1] * 1.5e-5, place))  # So that even the smallest party has a seat in the outer row.
    colours = {"Labour": POLITICS, "SNP": QUIET, "Lib Dem": GREY, "others": "#b0b5bb", "DUP": QUIET, "Conservatives": WORLD}
    party = [name for name, count in parties.items() for _ in range(count)]
    for (turn, radius), name in zip(places, party):
        angle = math.pi * (1 - turn)
        s.circle(round(x + radius * math.cos(angle)), round(y - radius * math.sin(angle)), s.pick(9, 7), colours[name])
    s.text(x, y - s.pick(40, 20), "650", s.pick(84, 72), INK, 600, "middle")
    s.text(x, y + s.pick(0, 22), "seats", s.pick(32, 38), QUIET, anchor="middle")
    large = s.pick(76, 84)
    low = s.pick(266, 690)
    for at, anchor, name in ((s.margin, None, "Labour"), (s.right, "end", "Conservatives")):
        s.text(at, low, str(parties[name]), large, colours[name], 600, anchor)
        s.text(at, low + s.pick(42, 50), name, s.pick(32, 40), colours[name], 400, anchor)
    if s.small:
        s.text(x, low, str(650 - parties["Labour"] - parties["Conservatives"]), large, QUIET, 600, "middle")
        s.text(x, low + 50, "others", 40, QUIET, anchor="middle")
        return
    for name, at, anchor, line in (
            ("SNP", (330, 204), "end", (340, 196, 388, 214)), ("Lib Dem", (382, 152), "end", (392, 146, 442, 180)),
            ("others", (464, 122), "middle", (472, 134, 478, 168)), ("DUP", (566, 122), None, (558, 120, 508, 162))):
        s.text(*at, f"{parties[name]} {name}", 30, QUIET, 600, anchor)
        s.line(*line, GREY)
    s.source("Source: House of Commons Library")
