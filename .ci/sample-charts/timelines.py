"""The timelines: six days of an aircraft, four years of a sports ban."""
from sheet import ECONOMY, GREY, INK, LINE, PAPER, QUIET, SOFT, SPORT

BOEING = [
    ("October 29, 2018", "Lion Air flight crashes near Jakarta, 189 aboard", "Lion Air crash, 189 aboard"),
    ("March 10, 2019", "Ethiopian Airlines flight crashes, 157 aboard", "Ethiopian crash, 157 aboard"),
    ("March 2019", "The type is grounded around the world", "Grounded around the world"),
    ("Mid-April", "Output is cut from 52 aircraft a month to 42", "Output cut to 42 a month"),
    ("December 16", "Boeing announces a halt to production", "Halt to production announced"),
    ("January 2020", "Production is to stop", "Production is to stop"),
]


def boeing(s):
    y = s.head("The 737 MAX") + s.pick(98, 110)
    line, row, now = s.pick(330, s.margin + 14), s.pick(96, 141), 4
    middle = lambda i: y + i * row - s.pick(11, -12)
    s.line(line, middle(0), line, middle(now), GREY, 4)
    s.line(line, middle(now), line, middle(now + 1), GREY, 4, stroke_dasharray="4 8")
    for i, (day, long, short) in enumerate(BOEING):
        colour, weight = (ECONOMY, 600) if i == now else (INK, 400)
        if i > now:
            s.circle(line, middle(i), 12, PAPER, stroke=INK, stroke_width=4)
        else:
            s.circle(line, middle(i), 14, colour)
        if s.small:
            s.text(line + 44, y + i * row - 6, day, 36, colour if i == now else QUIET, 600)
            s.text(line + 44, y + i * row + 44, short, 44, colour, weight)
        else:
            s.text(line - 36, y + i * row, day, 32, colour, 600, "end")
            s.text(line + 36, y + i * row, long, 34, colour, weight)


EVENTS = {
    2020: [("Olympics and\nParalympics\nin Tokyo", True), ("Football Euro:\nnot affected", False)],
    2022: [("Winter Games\nin Beijing", True), ("World Cup\nin Qatar", True)],
}
FIRST, LAST, DECISION = 2019, 2023, 2019 + 343 / 365


def wada(s):
    s.head("Russia’s four years", s.pick("Major events inside the period", "Major events inside them"))
    (tall if s.small else wide)(s)


def wide(s):
    step = (s.right - s.margin) / (LAST - FIRST + 1)
    at = lambda year: s.margin + (year - FIRST) * step
    s.text(at(DECISION), 196, "Decision: December 9, 2019", 30, SPORT, 600)
    s.rect(at(DECISION), 216, 4 * step, 64, SPORT)
    s.text(at(DECISION) + 2 * step, 260, "four-year period", 34, PAPER, 600, "middle")
    s.line(s.margin, 281, s.right, 281, INK, 3)
    for year in range(FIRST, LAST + 1):
        if year > FIRST:
            s.line(at(year), 282, at(year), 612)
        s.text(at(year) + 16, 330, str(year), 34, INK, 600)
        y = 392
        for words, counted in EVENTS.get(year, []):
            mark(s, at(year) + 26, y - 10, counted)
            y = s.text(at(year) + 46, y, words, 28, INK if counted else QUIET) + 24
    s.source("Source: WADA")


def tall(s):
    top, step, axis = 200, 150, 200
    at = lambda year: top + (year - FIRST) * step
    s.line(axis, top, axis, at(LAST + 1), LINE, 3)
    s.rect(axis - 12, at(DECISION), 24, 4 * step - 10, SPORT)
    s.text(axis + 48, at(DECISION) - 6, "Decision: December 9", 40, SPORT, 600)
    for year in range(FIRST, LAST + 1):
        s.text(s.margin, at(year) + 60, str(year), 44, INK if year > FIRST else QUIET, 600)
        y = at(year) + 60
        for words, counted in EVENTS.get(year, []):
            mark(s, axis + 60, y - 13, counted)
            words = words.replace("\n", " ").replace(" and Paralympics", "")
            y = s.text(axis + 92, y, words, 42, INK if counted else QUIET) + 10


def mark(s, x, y, counted):
    s.circle(x, y, s.pick(9, 12), SPORT if counted else PAPER, stroke=SPORT if counted else GREY, stroke_width=3)
