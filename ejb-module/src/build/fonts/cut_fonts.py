"""Cuts the fonts of the printed bill from the static fonts of Inter 4.001.

Usage: python3 cut_fonts.py Inter-Regular.ttf Inter-SemiBold.ttf
(for example Inter_400Regular.ttf and Inter_600SemiBold.ttf of the npm package
@expo-google-fonts/inter 0.4.2; needs fontTools 4.38 or later)

Kept: Latin with all European accents, Greek, Cyrillic, punctuation, currency signs.
Digits are the tabular ones, so that columns of amounts stand straight. Composite
glyphs are drawn out and hinting is dropped: the writer can then subset by copying
outlines, and the glyphs stay in the order of their characters.
"""
import sys
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x192, 0x192), (0x1CD, 0x1DC),
          (0x1E4, 0x1E9), (0x1FA, 0x21B), (0x259, 0x259),
          (0x2BB, 0x2BC), (0x2C6, 0x2C7), (0x2D8, 0x2DD), (0x384, 0x3CE), (0x400, 0x45F),
          (0x490, 0x491), (0x4D8, 0x4D9), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E),
          (0x1EA0, 0x1EF9), (0x2010, 0x2014), (0x2018, 0x201E), (0x2020, 0x2022),
          (0x2026, 0x2026), (0x2030, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044),
          (0x2070, 0x208E), (0x20A0, 0x20BF), (0x2113, 0x2117), (0x2122, 0x2122),
          (0x2126, 0x2126), (0x2153, 0x215E), (0x2190, 0x2193), (0x2202, 0x2202),
          (0x2211, 0x2212), (0x221E, 0x221E), (0x2248, 0x2248), (0x2260, 0x2265)]


def outline(font, name):
    recorded = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(recorded)
    pen = TTGlyphPen(None)
    recorded.replay(pen)
    return pen.glyph()


def cut(source, target):
    font = TTFont(source)
    characters = font.getBestCmap()
    names, cmap, glyphs, metrics = [".notdef"], {}, {}, {}
    chosen = {".notdef": ".notdef"}
    for first, last in RANGES:
        for code in range(first, last + 1):
            name = characters.get(code)
            if name is None:
                continue
            tabular = name + ".tf"
            if 0x30 <= code <= 0x39:
                name = tabular
            new = "u%04X" % code
            names.append(new)
            cmap[code] = new
            chosen[new] = name
    for new in names:
        glyphs[new] = outline(font, chosen[new])
        metrics[new] = font["hmtx"][chosen[new]][0]
    builder = FontBuilder(font["head"].unitsPerEm, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics({n: (metrics[n], getattr(table[n], "xMin", 0)) for n in names})
    builder.setupHorizontalHeader(ascent=font["hhea"].ascent, descent=font["hhea"].descent)
    builder.setupNameTable({
        "copyright": font["name"].getDebugName(0), "familyName": "Inter",
        "styleName": font["name"].getDebugName(6).split("-")[1],
        "psName": font["name"].getDebugName(6),
        "version": font["name"].getDebugName(5) + "; cut for printed bills",
        "licenseDescription": font["name"].getDebugName(13),
        "licenseInfoURL": font["name"].getDebugName(14)})
    old = font["OS/2"]
    builder.setupOS2(sTypoAscender=old.sTypoAscender, sTypoDescender=old.sTypoDescender,
                     sCapHeight=old.sCapHeight, sxHeight=old.sxHeight,
                     usWeightClass=old.usWeightClass, fsType=0)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.save(target)


if __name__ == "__main__":
    cut(sys.argv[1], "Inter-Regular.ttf")
    cut(sys.argv[2], "Inter-SemiBold.ttf")
