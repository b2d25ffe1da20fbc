"""The maps, each with the few names that its story needs. Only Libya, Iraq and Iran have borders: their stories cross them."""
import math
from atlas import BORDER, LAND, SEA, WATER, Map
from sheet import ACCENT, INK, PAPER, SCIENCE, WORLD


def window(s, height=None):
    """The box below the headline, as wide as the sheet."""
    top = s.pick(96, 100)
    return 0, top, s.width, height or s.height - top


def libya(s):
    s.head("Libya")
    view = Map(s, window(s), *s.pick((-2.4, 37.4, 36.5), (8.4, 26.4, 35.6)), focus=["Libya"])
    view.country("Libya", 17.5, s.pick(26.6, 26), s.pick(48, 60), INK, 600)
    for name, longitude, latitude in (("Algeria", s.pick(3.5, 10), s.pick(28, 22.6)), ("Tunisia", 9.2, 34.6), ("Egypt", 29.5, 27)):
        if not s.small or name == "Algeria":
            view.country(name, longitude, latitude)
    for name in ("Misrata", "Sirte", "Benghazi"):
        view.dot(name)
    for name in ("Tripoli", "Tobruk"):
        x, y = view.dot(name, WORLD, s.pick(14, 16))
        s.circle(x, y, 5, PAPER)
    view.label("Misrata", 20, s.pick(4, 8), halo=SEA)
    view.label("Sirte", 0, s.pick(42, 52), anchor="middle")
    view.label("Benghazi", s.pick(-2, 4), s.pick(44, 54))
    if s.small:
        view.label("Tripoli", -20, -80, fill=WORLD, halo=SEA)
        view.label("Tripoli", -20, -34, "government", size=36, fill=WORLD, halo=SEA)
        view.label("Tobruk", 40, -80, anchor="end", fill=WORLD, halo=SEA)
        view.label("Tobruk", 40, -34, "parliament", size=36, anchor="end", fill=WORLD, halo=SEA)
    else:
        for name, words in (("Tripoli", "seat of the Government\nof National Accord"), ("Tobruk", "seat of the House\nof Representatives")):
            x, y = view.place(name)
            view.label(name, -10, -92, fill=WORLD, halo=SEA)
            s.text(x - 10, y - 57, words, 28, halo=SEA)
    s.source("Schematic map")


IRAN = [
    ("January 3", "General Qasem\nSoleimani killed", "Soleimani killed", ["Baghdad"]),
    ("January 8", "Missiles at bases that\nhouse US troops", "Missiles at two bases", ["Erbil", "Ain al-Asad"]),
    ("January 8", "Ukrainian airliner comes\ndown after take-off", "Airliner comes down", ["Tehran"]),
]


def iran(s):
    s.head(s.pick("Iraq and Iran, January 2020", "Iraq and Iran, 2020"))
    view = Map(s, window(s, height=s.pick(None, 570)), *s.pick((33, 60, 38.6), (38.2, 57, 39.2)), focus=["Iraq", "Iran"])
    view.country("Iraq", s.pick(41.2, 43.6), s.pick(32.4, 31.0), s.pick(44, 52), INK, 600)
    view.country("Iran", s.pick(56, 54), s.pick(31.5, 32), s.pick(44, 52), INK, 600)
    for name, longitude, latitude in (("Turkey", 39, 38.1), ("Syria", 37.6, 34.5), ("Saudi Arabia", s.pick(40.5, 42), s.pick(29.2, 28.5))):
        if not s.small or name == "Saudi Arabia":
            view.country(name, longitude, latitude)
    view.water("Gulf", s.pick(50.3, 50), s.pick(28.1, 28.3))
    for number, (_, _, _, places) in enumerate(IRAN, 1):
        for name in places:
            numbered(s, *view.place(name), number)
    view.label("Ain al-Asad", s.pick(14, 0), s.pick(-28, -34), anchor="middle")
    s.source("Schematic map")
    if s.small:
        view.label("Baghdad", 34, 14)
        view.label("Erbil", 34, 14)
        view.label("Tehran", 34, 14)
        for number, (day, _, short, _) in enumerate(IRAN, 1):
            y = 730 + (number - 1) * 74
            numbered(s, s.margin + 24, y - 14, number)
            s.text(s.margin + 72, y, day, 40, weight=600)
            s.text(s.margin + 72 + 210, y, short, 40)
        return
    view.label("Erbil", -28, 10, anchor="end")
    x, y = view.place("Erbil")
    numbered(s, x - 429, y - 41, 2)
    for (day, long, _, places), (name, across, down) in zip(IRAN, (("Baghdad", -36, 54), ("Erbil", -393, -32), ("Tehran", 28, 10))):
        x, y = view.place(name)
        x, y = x + across, y + down
        halo = PAPER if len(places) == 1 else LAND
        if len(places) == 1:
            y = s.text(x, y, name, 32, weight=600, halo=halo)
        y = s.text(x, y, day, 28, WORLD, 600, halo=halo)
        s.text(x, y, long, 28, halo=halo)


def numbered(s, x, y, number):
    s.circle(x, y, s.pick(19, 24), WORLD, stroke=PAPER, stroke_width=3)
    s.text(x, y + s.pick(10, 12), str(number), s.pick(28, 34), PAPER, 600, "middle")


def turkstream(s):
    s.head("TurkStream")
    view = Map(s, window(s, height=s.pick(None, 600)), *s.pick((25.2, 46.6, 47.5), (26, 42.2, 48.2)), coasts="land-50m")
    for name, longitude, latitude in (("Ukraine", s.pick(34, 33), s.pick(46.95, 47.4)), ("Russia", s.pick(41, 40), s.pick(46.6, 46.4)),
                                      ("Turkey", 34, s.pick(40.5, 40)), ("Bulgaria", 26.6, 42.9)):
        if not (s.small and name == "Bulgaria"):
            view.country(name, longitude, latitude)
    (x1, y1), (x2, y2) = view.place("Anapa"), view.place("Kiyikoy")
    for shift in (-5, 5):
        view.draw(f"M{x1} {y1 + shift}Q{(x1 + x2) / 2 + 40} {(y1 + y2) / 2 + 36 + shift} {x2} {y2 + shift}", stroke=WORLD, width=5)
    view.dot("Anapa", WORLD, s.pick(13, 15))
    view.dot("Kiyikoy", WORLD, s.pick(13, 15))
    view.dot("Istanbul")
    view.label("Anapa", 22, s.pick(-8, 46), halo=LAND)
    view.label("Kiyikoy", s.pick(-20, -70), s.pick(-8, -46), anchor=s.pick("end", None), halo=LAND)
    view.label("Istanbul", s.pick(22, 24), s.pick(30, 42), halo=LAND)
    view.water("Black Sea", s.pick(36, 36), s.pick(42.7, 42.6), s.pick(30, 38))
    s.source("Schematic map")
    if s.small:
        s.text(s.margin, 800, "930 km", 76, WORLD, 700)
        s.text(s.margin, 850, "under the sea", 38)
        s.text(s.width / 2 - 40, 800, "31.5 billion", 76, INK, 700)
        s.text(s.width / 2 - 40, 850, "cubic metres a year,\nin two lines", 38)
        return
    s.text(942, 330, "930 km", 46, WORLD, 700, halo=LAND)
    s.text(942, 366, "under the sea", 28, halo=LAND)
    s.text(942, 440, "31.5 billion", 46, INK, 700, halo=LAND)
    s.text(942, 476, "cubic metres a year,\nin two lines of\n15.75 billion each", 28, halo=LAND)


def taal(s):
    s.head("Taal volcano")
    view = Map(s, window(s), *s.pick((120.02, 121.88, 14.68), (120.52, 121.52, 14.80)), coasts="land-10m")
    for name in ("laguna-de-bay", "taal-lake"):
        view.draw(view.outline(name), fill=SEA, stroke=BORDER, width=1.5)
    view.draw(view.outline("volcano-island"), fill=LAND, stroke=BORDER, width=1.5)
    x, y = view.place("Taal")
    km = view.scale / (111.32 * math.cos(math.radians(14)))
    s.circle(x, y, round(14 * km, 1), ACCENT, fill_opacity=.12, stroke=ACCENT, stroke_width=4, stroke_dasharray="12 8")
    size = s.pick(20, 26)
    s.path(f"M{x} {y - size}L{x + size} {y + size * .75}H{x - size}Z", ACCENT, PAPER, 3)
    for name in ("Manila", "Airport", "Tagaytay"):
        view.dot(name)
    view.label("Manila", -20, s.pick(8, 0), anchor="end", halo=SEA)
    view.label("Airport", s.pick(-20, -20), s.pick(16, 22), anchor="end", halo=SEA)
    view.label("Tagaytay", -22, s.pick(-12, -16), anchor="end", halo=LAND)
    edge = x + 14 * km + 24
    if s.small:
        s.text(x, y + 14 * km + 56, "Evacuation within 14 km", 44, ACCENT, 600, "middle", LAND)
    else:
        s.text(edge, y - 62, "Taal volcano", 32, INK, 600, halo=LAND)
        s.text(edge, y - 26, "on Volcano Island in Taal Lake", 28, halo=LAND)
        s.text(edge, y + 24, "Evacuation within 14 km", 32, ACCENT, 600, halo=LAND)
        view.water("Manila Bay", 120.705, 14.525)
        view.water("Laguna de Bay", 121.27, 14.34, 26)
    bar = 20 * km
    left, foot = s.right - bar, s.height - s.pick(30, 34)
    s.path(f"M{left} {foot - 14}V{foot}H{s.right}V{foot - 14}", stroke=INK, width=3)
    s.text(left + bar / 2, foot - 16, "20 km", s.pick(26, 34), anchor="middle", halo=SEA)
    s.source("Schematic map")


def hubei(s):
    s.head("Wuhan and its neighbours")
    view = Map(s, s.pick((0, 96, 640, 579), (0, 100, 780, 440)), *s.pick((105, 126, 41.8), (101.5, 130.5, 41.6)), coasts="land-50m")
    strong, tint = SCIENCE, "#cfe3df"
    view.draw(view.outline("hubei", smooth=False), fill=tint, stroke=strong, width=3)
    frame = s.pick((114.15, 115.5, 31.0), (114.1, 115.3, 30.78))
    near = Map(s, s.pick((664, 96, 536, 579), (0, 560, 780, 415)), *frame, coasts=None, ground=tint)
    west, north = view.at(frame[0], frame[2])
    east, south = view.at(frame[1], s.pick(29.75, 30.2))
    s.rect(west, north, round(east - west, 1), round(south - north, 1), "none", stroke=strong, stroke_width=3)
    corners = s.pick(((east, north, 664, 96), (east, south, 664, s.height)), ((west, south, 0, 560), (east, south, s.width, 560)))
    for corner in corners:
        s.line(*corner, strong, 2)
    near.draw(near.outline("yangtze", closed=False), stroke="#a9c6d8", width=s.pick(22, 24), fill="none")
    view.dot("Beijing")
    view.label("Beijing", -20, 10, anchor="end", halo=LAND)
    view.dot("Shanghai")
    view.label("Shanghai", s.pick(-20, 22), s.pick(10, 12), anchor=s.pick("end", None), halo=s.pick(LAND, SEA))
    s.text(*view.at(*s.pick((111.8, 30.65), (111.9, 30.6))), "Hubei", s.pick(34, 40), strong, 600, "middle")
    for name, across, down, anchor in (("Wuhan", 8, -34, None), ("Huanggang", 26, -8, None), ("Ezhou", -30, 34, "end")):
        near.dot(name, strong, s.pick(15, 17))
        near.label(name, across, down, anchor=anchor, halo=tint, size=s.pick(38, 46))
    s.text(*near.at(*s.pick((114.78, 30.12), (114.7, 30.66))), "Yangtze", s.pick(28, 36), WATER, font_style="italic")
    s.source("Schematic map")
