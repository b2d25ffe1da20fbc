"""A sheet of SVG: the colours and faces of the theme, and the few shapes that the pictures need."""
from html import escape

INK, SOFT, QUIET, LINE, PAPER = "#15171a", "#3c4148", "#5a6068", "#d8dbdf", "#ffffff"
GREY, PALE = "#8d949c", "#c3c8ce"
WORLD, POLITICS, ECONOMY, SCIENCE, CULTURE, SPORT = "#0b5a8f", "#a3211c", "#7a5200", "#0a6a5d", "#8a2b6f", "#2f6a1e"
ACCENT = "#a51c17"

FACES = """
@font-face { font-family: Words; font-weight: 200 900; src: url(%(sans)s-latin-wght-normal.woff2) }
@font-face { font-family: Words; font-weight: 200 900; src: url(%(sans)s-cyrillic-wght-normal.woff2); unicode-range: U+0400-04FF }
@font-face { font-family: Words; font-weight: 200 900; font-style: italic; src: url(%(sans)s-latin-wght-italic.woff2) }
@font-face { font-family: Headline; font-weight: 200 900; src: url(%(serif)s-latin-opsz-normal.woff2) }
body { margin: 0 }
svg { display: block; font-family: Words }
.serif { font-family: Headline; font-weight: 700; font-variation-settings: "opsz" 28; letter-spacing: -0.01em }
"""


def page(sheet, packages):
    font = (packages / "@fontsource-variable").as_uri() + "/{0}/files/{0}"
    style = FACES % {"sans": font.format("source-sans-3"), "serif": font.format("source-serif-4")}
    return (f'<!doctype html><meta charset="utf-8"><style>{style}</style>'
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{sheet.width}" height="{sheet.height}">{"".join(sheet.parts)}</svg>')


class Sheet:
    """Collects the shapes of one picture. `small` is the version for phones: fewer words, and larger."""

    def __init__(self, size, small, data):
        self.width, self.height = size
        self.small, self.data, self.parts = small, data, []
        self.margin = 36 if small else 40
        self.right = self.width - self.margin
        self.type = 38 if small else 30
        self.rect(0, 0, self.width, self.height, PAPER)

    def pick(self, large, small):
        return small if self.small else large

    def add(self, tag, inner="", **attributes):
        pairs = "".join(f' {key.rstrip("_").replace("_", "-")}="{value}"' for key, value in attributes.items() if value is not None)
        self.parts.append(f"<{tag}{pairs}>{inner}</{tag}>")

    def rect(self, x, y, width, height, fill, **more):
        self.add("rect", x=x, y=y, width=width, height=height, fill=fill, **more)

    def circle(self, x, y, radius, fill, **more):
        self.add("circle", cx=x, cy=y, r=radius, fill=fill, **more)

    def line(self, x1, y1, x2, y2, stroke=LINE, width=2, **more):
        self.add("path", d=f"M{x1} {y1}L{x2} {y2}", stroke=stroke, stroke_width=width, fill="none", **more)

    def path(self, d, fill="none", stroke=None, width=None, **more):
        self.add("path", d=d, fill=fill, stroke=stroke, stroke_width=width, stroke_linejoin="round", **more)

    def text(self, x, y, words, size=None, fill=INK, weight=400, anchor=None, halo=None, leading=1.2, **more):
        """Writes lines from the baseline y down, and returns the baseline that would come next."""
        size = size or self.type
        if halo:
            more |= {"stroke": halo, "stroke_width": round(size * .34, 1), "paint_order": "stroke", "stroke_linejoin": "round"}
        for line in words.split("\n"):
            self.add("text", escape(line), x=x, y=y, font_size=size, fill=fill, font_weight=weight, text_anchor=anchor, **more)
            y = round(y + size * leading, 1)
        return y

    def head(self, title, below=None):
        """Writes the headline, with a line below that says what is counted, and returns the baseline of the last line."""
        size = self.pick(50, 60)
        y = self.text(self.margin, self.pick(62, 68), title, size, leading=1.1, class_="serif", weight=None) - size * 1.1
        if below:
            size = self.pick(30, 36)
            y = self.text(self.margin, y + self.pick(46, 54), below, size, SOFT) - size * 1.2
        return y

    def source(self, words):
        self.text(self.margin, self.height - 22, words, self.pick(22, 34), QUIET)


def curve(points, closed=False):
    """A smooth path through points (Catmull-Rom)."""
    count = len(points)
    at = (lambda i: points[i % count]) if closed else (lambda i: points[max(0, min(count - 1, i))])
    parts = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for i in range(count if closed else count - 1):
        a, b, c, d = at(i - 1), at(i), at(i + 1), at(i + 2)
        ends = (b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6, c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6, c[0], c[1])
        parts.append("C" + " ".join(f"{number:.1f}" for number in ends))
    return "".join(parts) + ("Z" if closed else "")
