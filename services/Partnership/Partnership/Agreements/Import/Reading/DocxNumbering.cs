using System.Globalization;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>Counts the lists as Word does and gives what it draws before each paragraph.</summary>
internal sealed class DocxNumbering(Dictionary<string, Dictionary<int, DocxLevel>> numberings, Dictionary<string, DocxStyle> styles)
{
    // Styles that inherit in a circle would never end.
    private const int DeepestStyle = 12;

    private readonly Dictionary<string, int[]> _counters = new(StringComparer.Ordinal);

    public bool IsHeading(string? style) => Chain(style).Any(found => found.Outline is not null);

    public bool IsContents(string? style) => Chain(style).Any(found => found.IsContents);

    /// <summary>The bullet or number of the next paragraph; null when it has none.</summary>
    public string? Next(string? style, DocxListPlace? own)
    {
        var place = Place(style, own);
        if (place?.NumberingId is not { } id || !numberings.TryGetValue(id, out var levels) || !levels.TryGetValue(place.Level, out var level))
            return null;
        if (level.Format is "none")
            return null;
        if (level.Format is "bullet")
            return "\u2022";
        var counters = Count(id, levels, place.Level);
        return Render(level.Text, levels, counters);
    }

    private DocxListPlace? Place(string? style, DocxListPlace? own)
    {
        if (own?.NumberingId is not null)
            return own;
        var inherited = Chain(style).Select(found => found.List).FirstOrDefault(list => list?.NumberingId is not null);
        return inherited is null ? null : new DocxListPlace(inherited.NumberingId, own?.Level ?? inherited.Level);
    }

    private IEnumerable<DocxStyle> Chain(string? style)
    {
        for (var depth = 0; depth < DeepestStyle && style is not null && styles.TryGetValue(style, out var found); depth++)
        {
            yield return found;
            style = found.BasedOn;
        }
    }

    private int[] Count(string id, Dictionary<int, DocxLevel> levels, int level)
    {
        if (!_counters.TryGetValue(id, out var counters))
        {
            counters = [.. Enumerable.Range(0, 9).Select(i => levels.TryGetValue(i, out var start) ? start.Start - 1 : 0)];
            _counters[id] = counters;
        }

        var at = Math.Clamp(level, 0, counters.Length - 1);
        for (var above = 0; above < at; above++)
            counters[above] = Math.Max(counters[above], levels.TryGetValue(above, out var start) ? start.Start : 1);
        counters[at]++;
        for (var below = at + 1; below < counters.Length; below++)
            counters[below] = levels.TryGetValue(below, out var start) ? start.Start - 1 : 0;
        return counters;
    }

    private static string Render(string text, Dictionary<int, DocxLevel> levels, int[] counters)
    {
        for (var i = 0; i < counters.Length; i++)
            text = text.Replace($"%{i + 1}", Format(levels.TryGetValue(i, out var level) ? level.Format : "decimal", counters[i]), StringComparison.Ordinal);
        return text.Trim();
    }

    private static string Format(string format, int number) => format switch
    {
        "lowerLetter" when number is > 0 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "upperLetter" when number is > 0 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "ordinal" => number == 1 ? "1er" : string.Create(CultureInfo.InvariantCulture, $"{number}"),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        string[] tens = ["", "X", "XX", "XXX"];
        string[] units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        return number is > 0 and < 40 ? tens[number / 10] + units[number % 10] : number.ToString(CultureInfo.InvariantCulture);
    }
}
