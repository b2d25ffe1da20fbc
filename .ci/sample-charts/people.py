"""Heads for three desks. The sample invents no people for them, so each drawing shows two who stand for a desk."""


def culture(s):
    s.rect(0, 0, 480, 480, "#f0e2ec")
    person(s, 318, 218, .86, skin="#8a5a3c", coat="#3c4148", hair="#1f1a18", cut="short", beard=True)
    person(s, 178, 236, 1.0, skin="#eec3a4", coat="#8a2b6f", hair="#7b3f22", cut="bob")


def science(s):
    s.rect(0, 0, 480, 480, "#dbece8")
    person(s, 158, 220, .86, skin="#d9a179", coat="#45506b", hair="#2a211c", cut="bun")
    person(s, 308, 236, 1.0, skin="#f0cbb0", coat="#0a6a5d", hair="#b9b4ac", cut="short", glasses=True)


def world(s):
    s.rect(0, 0, 480, 480, "#dfe9f1")
    person(s, 322, 220, .86, skin="#f0cbb0", coat="#7a5200", hair="#c98f3d", cut="long")
    person(s, 174, 236, 1.0, skin="#b97f56", coat="#0b5a8f", hair="#241c19", cut="curls", glasses=True)


BACK = {
    "bob": "M-86 -40C-96 -150 96 -150 86 -40L90 60Q60 76 40 66H-40Q-60 76 -90 60Z",
    "long": "M-86 -40C-96 -150 96 -150 86 -40L98 150H-98Z",
    "bun": "M-82 -30C-92 -146 92 -146 82 -30L78 14H-78ZM-34 -128a36 34 0 1 1 68 0a36 34 0 1 1 -68 0Z",
}
FRONT = {
    "short": "M-78 -18C-92 -150 92 -150 78 -18Q70 -58 46 -74Q-12 -56 -56 -76Q-72 -50 -78 -18Z",
    "bob": "M-78 -6C-94 -150 94 -150 78 -6Q66 -58 8 -82Q-50 -66 -78 -6Z",
    "long": "M-82 10C-98 -150 98 -150 82 10Q70 -50 -16 -84Q-62 -46 -82 10Z",
    "bun": "M-76 -10C-92 -146 92 -146 76 -10Q62 -72 0 -76Q-62 -72 -76 -10Z",
    "curls": "M-80 -8a30 30 0 0 1 -2 -50a32 32 0 0 1 34 -48a36 36 0 0 1 58 -14a34 34 0 0 1 52 26a32 32 0 0 1 24 48a28 28 0 0 1 -6 40"
             "Q74 -50 50 -66Q0 -50 -50 -66Q-76 -44 -80 -8Z",
}


def person(s, x, y, scale, skin, coat, hair, cut, beard=False, glasses=False):
    """A head and shoulders in flat shapes; the middle of the face is at x, y."""
    shade = mix(skin, "#2a1a12", .16)
    parts = [shape(BACK[cut], hair) if cut in BACK else "",
             shape("M-150 360V300C-146 168 -92 128 0 128S146 168 150 360Z", coat), shape("M-34 60H34V132Q0 172 -34 132Z", shade),
             shape("M-76 -30C-76 -128 76 -128 76 -30C76 44 40 98 0 98S-76 44 -76 -30Z", skin)]
    if beard:
        parts.append(shape("M-75 -6C-74 62 -42 106 0 106S74 62 75 -6Q62 34 34 34H-34Q-62 34 -75 -6Z", hair))
    parts.append(shape(FRONT[cut], hair))
    dark = "#2b2320"
    parts += [f'<circle cx="{side * 28}" cy="-16" r="5.5" fill="{dark}"/>' for side in (-1, 1)]
    stroke = f'fill="none" stroke-linecap="round" stroke-width="5" stroke="{dark}"'
    if glasses:
        parts += [f'<circle cx="{side * 28}" cy="-16" r="22" {stroke}/>' for side in (-1, 1)] + [f'<path d="M-7 -20q7 -5 14 0" {stroke}/>']
    parts.append(f'<path d="M-3 -6l-7 26h11" fill="none" stroke="{shade}" stroke-width="5" stroke-linejoin="round"/>')
    parts.append(shape("M-20 50Q0 66 20 50Q0 58 -20 50Z", skin if beard else mix(skin, "#8a2b2b", .5)))
    s.add("g", "".join(parts), transform=f"translate({x} {y}) scale({scale})")


def shape(d, fill):
    return f'<path d="{d}" fill="{fill}"/>'


def mix(one, other, share):
    pairs = [(int(one[i:i + 2], 16), int(other[i:i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
