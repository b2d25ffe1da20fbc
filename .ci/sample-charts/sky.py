"""The drawings of space: the orbits of Starliner and the station, and the way of Solar Orbiter."""
import math
from sheet import GREY, INK, PALE, PAPER, QUIET, SCIENCE, curve


def starliner(s):
    s.head("Starliner")
    x, y = s.width / 2, s.pick(1010, 1010)
    earth, low, high = s.pick((560, 660, 790), (470, 580, 720))
    s.circle(x, y, earth, "#e1ebf2", stroke=INK, stroke_width=3)
    for share in (.35, .72):
        s.add("ellipse", cx=x, cy=y, rx=round(earth * share), ry=earth, fill="none", stroke=PALE, stroke_width=3)
    s.line(x, y - earth, x, s.height, PALE, 3)
    for down in (.8, .55):
        half = round(earth * math.sqrt(1 - down * down))
        s.line(x - half, round(y - earth * down), x + half, round(y - earth * down), PALE, 3)
    s.circle(x, y, earth, "none", stroke=INK, stroke_width=3)
    s.circle(x, y, low, "none", stroke=SCIENCE, stroke_width=6)
    s.circle(x, y, high, "none", stroke=INK, stroke_width=4, stroke_dasharray="16 12")
    station(s, x, y, high, s.pick(17, 14))
    capsule(s, x, y, low, s.pick(-17, -14))
    size = s.pick(44, 52)
    turn = math.radians(s.pick(17, 14))
    across, up = math.sin(turn), math.cos(turn)
    s.text(
        x + high * across + s.pick(86, -20), y - high * up - s.pick(10, 76),
        "ISS / МКС", size, INK, 600, s.pick(None, "middle"), PAPER)
    s.text(x - low * across - s.pick(20, 0), y - low * up - s.pick(58, 66), "Starliner", size, SCIENCE, 600, "middle", PAPER)


def station(s, x, y, radius, turn):
    panels = "".join(f'<rect x="{left}" y="-34" width="18" height="68"/>' for left in (-66, -38, 20, 48))
    s.add("g", f'<rect x="-76" y="-46" width="152" height="92" fill="{PAPER}"/>{panels}<rect x="-60" y="-6" width="120" height="12"/>'
          '<rect x="-14" y="-20" width="28" height="40"/>', transform=f"rotate({turn} {x} {y}) translate({x} {y - radius})", fill=INK)


def capsule(s, x, y, radius, turn):
    s.add("g", f'<circle r="46" fill="{PAPER}"/><path d="M-18 -30Q0 -38 18 -30L36 24Q0 36 -36 24Z"/><circle cy="-8" r="8" fill="{PAPER}"/>',
          transform=f"rotate({turn} {x} {y}) translate({x} {y - radius})", fill=SCIENCE)


# The way as turns round the Sun from the Earth's place at the start, and the distance from the Sun in Earth's distances.
WAY = [(0, 1), (.48, .72), (.78, 1), (1.1, .62), (1.4, .29)]


def orbiter(s):
    s.head(
        s.pick("Solar Orbiter’s way to the Sun", "To the Sun"),
        s.pick("At its closest 42 million kilometres away", "At its closest 42 million km away"))
    x, y, wide, tall, start = s.pick((600, 420, 500, 205, -38), (390, 472, 350, 245, -38))

    def at(turn, distance):
        angle = math.radians(start) + turn * math.tau
        return x + wide * distance * math.cos(angle), y - tall * distance * math.sin(angle)

    for distance in (.39, .72, 1):
        s.add("ellipse", cx=x, cy=y, rx=round(wide * distance), ry=round(tall * distance), fill="none", stroke=GREY, stroke_width=2,
              stroke_dasharray="6 8")
    s.path(curve([at(*step) for step in steps()]), stroke=SCIENCE, width=s.pick(6, 7))
    s.circle(x, y, s.pick(26, 30), PAPER, stroke=INK, stroke_width=4)
    for ray in range(12):
        angle, near, far = ray * math.tau / 12, s.pick(34, 40), s.pick(46, 54)
        s.line(*(round(v, 1) for r in (near, far) for v in (x + r * math.cos(angle), y + r * math.sin(angle))), INK, 4)
    for step, words, across, down, anchor in (
            (0, "Earth", *s.pick((32, 12, None), (-4, 66, "middle"))), (1, "Venus", *s.pick((-30, 10, "end"), (34, 12, None))),
            (2, s.pick("Earth again, 2021", "Earth, 2021"), *s.pick((-12, 50, "end"), (-10, 66, "middle")))):
        px, py = at(*WAY[step])
        s.circle(px, py, s.pick(17, 20), INK, stroke=PAPER, stroke_width=3)
        s.text(px + across, py + down, words, s.pick(34, 42), INK, 600, anchor, PAPER)
    px, py = at(*WAY[-1])
    s.rect(px - 10, py - 10, 20, 20, SCIENCE, stroke=PAPER, stroke_width=3)
    angle = .86
    s.circle(*at(angle, .39), s.pick(11, 13), QUIET, stroke=PAPER, stroke_width=3)
    if not s.small:
        px, py = at(angle, .39)
        s.text(px + 22, py + 22, "Mercury", 30, QUIET, halo=PAPER)
        s.text(s.right, s.height - 22, "Schematic", 22, QUIET, anchor="end")


def steps():
    for (turn, distance), (to, far) in zip(WAY, WAY[1:]):
        for i in range(8):
            share = i / 8
            ease = (1 - math.cos(share * math.pi)) / 2
            yield turn + (to - turn) * share, distance + (far - distance) * ease
    yield WAY[-1]
