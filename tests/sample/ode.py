#!/usr/bin/env python3
"""Plays the theme of the last movement of Beethoven's Ninth Symphony, as plain tones, into a WAV file: ode.py ode.wav.
The sample's sound is that file as MP3: ffmpeg -i ode.wav -map_metadata -1 -fflags +bitexact -ac 1 -b:a 64k ode-to-joy.mp3"""
import math
import struct
import sys
import wave

RATE, BEAT = 44100, 0.3125  # 64 beats in 20 seconds

PITCH = {'A': -7, 'D': -2, 'E': 0, 'F': 2, 'G': 3, 'a': 5}  # half tones from E4; the piece is in D
THEME = ('F1 F1 G1 a1 a1 G1 F1 E1 D1 D1 E1 F1 F1.5 E.5 E2 '
         'F1 F1 G1 a1 a1 G1 F1 E1 D1 D1 E1 F1 E1.5 D.5 D2 '
         'E1 E1 F1 D1 E1 F.5 G.5 F1 D1 E1 F.5 G.5 F1 E1 D1 E1 A2 '
         'F1 F1 G1 a1 a1 G1 F1 E1 D1 D1 E1 F1 E1.5 D.5 D2')


def tone(half_tones, beats):
    """A tone with its overtones, which begins softly and fades, as on an organ with a small room."""
    hertz, length = 329.63 * 2 ** (half_tones / 12), int(beats * BEAT * RATE)
    for i in range(length):
        t = i / RATE
        shape = min(1, i / 400) * min(1, (length - i) / 1200)
        yield shape * sum(math.sin(2 * math.pi * hertz * n * t) / n ** 2 for n in range(1, 5))


with wave.open(sys.argv[1], 'wb') as file:
    file.setnchannels(1)
    file.setsampwidth(2)
    file.setframerate(RATE)
    for note in THEME.split():
        file.writeframes(b''.join(struct.pack('<h', int(9000 * s)) for s in tone(PITCH[note[0]], float(note[1:]))))
