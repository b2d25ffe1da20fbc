"""The drawings of awards, and the newsroom's own cards."""
from sheet import ACCENT, CULTURE, INK, LINE, PAPER, SOFT

FIGURE = ('<circle cy="-286" r="27" fill="{0}"/><path d="M-46 -250Q0 -262 46 -250L27 -158 22 -44H-22L-27 -158Z" fill="{0}"/>'
          '<path d="M-40 -44H40V-30H54V14H-54V-30H-40Z" fill="{1}"/>')
GRAMOPHONE = ('<path d="M-4 -104C-10 -150 4 -176 30 -200" fill="none" stroke="{1}" stroke-width="13"/>'
              '<path d="M-52 -238Q8 -226 22 -182L46 -192Q48 -250 38 -318Z" fill="{2}"/>'
              '<ellipse cx="-8" cy="-276" rx="66" ry="27" transform="rotate(-41 -8 -276)" fill="{0}"/>'
              '<path d="M-70 -104H70V-90H62V-20H78V-4H-78V-20H-62V-90H-70Z" fill="{1}"/>'
              '<path d="M62 -52H90V-76" fill="none" stroke="{1}" stroke-width="8"/>')

OSCARS = ["Best\npicture", "Director", "Original\nscreenplay", "International\nfeature"]
GRAMMYS = ["Record of\nthe year", "Song of\nthe year", "Album of\nthe year", "New\nartist", "Pop vocal\nalbum"]


def oscars(s):
    s.head("Four awards for Parasite", s.pick("Out of six nominations", "Out of six nominations"))
    row(s, FIGURE, OSCARS, s.pick(4, 2), s.pick(536, 424), s.pick(1.05, .8), 400)


def grammys(s):
    s.head(s.pick("Five awards for Billie Eilish", "Five for Billie Eilish"))
    row(s, GRAMOPHONE, GRAMMYS, s.pick(5, 3), s.pick(530, 420), s.pick(1.15, .88), 430)


def row(s, shape, names, columns, foot, scale, height):
    """Draws a figure for each award and its name below, in rows; a last row that is shorter stands in the middle."""
    step = (s.right - s.margin) / columns
    for i, name in enumerate(names):
        line, place = divmod(i, columns)
        missing = max(0, (line + 1) * columns - len(names))
        x, y = s.margin + (place + .5 + missing / 2) * step, foot + line * height
        s.add("g", shape.format(CULTURE, INK, SOFT), transform=f"translate({x:.1f} {y}) scale({scale})")
        s.text(x, y + s.pick(52, 56), name, s.pick(34, 40), weight=600, anchor="middle", leading=1.15)


def globe(s, x, y, radius, width):
    for share in (.28, .71, 1):
        s.add("ellipse", cx=x, cy=y, rx=radius * share, ry=radius, fill="none", stroke=LINE, stroke_width=width)
    for down, half in ((-.5, .866), (0, 1), (.5, .866)):
        s.line(x - half * radius, y + down * radius, x + half * radius, y + down * radius, LINE, width)
    s.path(f"M{x} {y - radius}A{radius * .5} {radius} 0 0 0 {x} {y + radius}", stroke=ACCENT, width=width * 2.6)


def card(s):
    globe(s, 1150, 315, 360, 3)
    s.text(72, 330, "Meridian", 168, class_="serif", weight=None, halo=PAPER)
    s.text(76, 408, "World, politics, economy, science,\nculture and sport", 40, SOFT, leading=1.25, halo=PAPER)
    s.text(76, 556, "The sample newsroom of Dateline", 36, INK, 600)


def podcast(s):
    globe(s, 700, 500, 380, 6)
    for i, half in enumerate((48, 93, 163, 213, 133, 73, 38)):
        x = 620 + i * 60
        s.line(x, 500 - half + 13, x, 500 + half - 13, INK, 26, stroke_linecap="round")
    s.text(700, 1110, "Meridian", 196, anchor="middle", class_="serif", weight=None)
    s.text(700, 1236, "Culture to hear", 80, SOFT, 600, "middle")
