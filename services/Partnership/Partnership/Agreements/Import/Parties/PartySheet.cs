using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Parties;

/// <summary>A party described as on a form: « Siège : … », « SIRET : … », « Représentée par : … », each on a line of its own.</summary>
internal sealed partial class PartySheet
{
    private const int LongestLine = 600;

    private readonly Dictionary<string, List<string>> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _free = [];

    /// <summary>The words without a label, and the name ahead of them.</summary>
    public string Text => string.Join(", ", Values("name").Concat(_free));

    public string? Address => Written("address");

    public string? Siret => Written("siret") is { } siret && SiretNumber().Match(siret) is { Success: true } number ? string.Concat(number.Value.Where(char.IsAsciiDigit)) : null;

    public string? Representation => _fields.ContainsKey("person") ? string.Join(", ", Values("person").Concat(Values("quality"))) : null;

    /// <summary>Null when no line has a label.</summary>
    public static PartySheet? Read(Passage passage)
    {
        if (!passage.Lines.Any(IsLabelled))
            return null;
        var sheet = new PartySheet();
        string? open = null;
        foreach (var line in passage.Lines.SelectMany(Parts).Where(part => !string.IsNullOrWhiteSpace(part)))
        {
            var label = Label().Match(Folded(line));
            if (label.Success)
            {
                open = Kind(label);
                sheet.Add(open, line[(open is "number" ? label.Groups[open].Index : label.Length)..].Trim());
            }
            else if (open is null || !sheet.GoesOn(open, line))
            {
                open = null;
                sheet.AddFree(line);
            }
        }

        return sheet;
    }

    public static bool IsLabelled(string line) => line.Length <= LongestLine && Label().IsMatch(Folded(line));

    /// <summary>« Nom : Lycée des Tilleuls » may start a party, the other labels never do.</summary>
    public static bool Names(string line) => line.Length <= LongestLine && Label().Match(Folded(line)).Groups["name"].Success;

    /// <summary>What the lines without a label say it is, then what those with one say.</summary>
    public string? DescriptionWith(string? said)
    {
        var words = string.Join(", ", new[] { said }.OfType<string>().Concat(Values("law")).Concat(Values("number")));
        return words.Length == 0 ? null : words;
    }

    // The cells of a table are parted by tabs, which folding takes away.
    private static string Folded(string line) => TextFolding.Fold(line.Replace('\t', ':'));

    private static string Kind(Match label) => label.Groups.Values.Skip(1).First(group => group.Success).Name;

    // « SIRET : 200 012 345 00017 – Siège : 1 rue Haute »: two of them on one line.
    private static IEnumerable<string> Parts(string line)
    {
        var from = 0;
        foreach (Match joint in Joint().Matches(TextFolding.Fold(line)))
        {
            if (!IsLabelled(line[(joint.Index + joint.Length)..]))
                continue;
            yield return line[from..joint.Index];
            from = joint.Index + joint.Length;
        }

        yield return line[from..];
    }

    private void Add(string kind, string value)
    {
        if (!_fields.TryGetValue(kind, out var values))
            _fields[kind] = values = [];
        values.Add(value.TrimEnd(' ', ',', ';', '\u00A0'));
    }

    // The margin cut an address, or the value stands below its label.
    private bool GoesOn(string kind, string line)
    {
        var values = _fields[kind];
        if (NewStart().IsMatch(TextFolding.Fold(line)))
            return false;
        if (values[^1].Length > 0 && !char.IsLower(line.TrimStart()[0]) && !(kind is "address" && char.IsAsciiDigit(line.TrimStart()[0])) && !FunctionWords.EndsOpen(values[^1]))
            return false;
        var joint = values[^1].Length == 0 ? "" : char.IsAsciiDigit(line.TrimStart()[0]) ? ", " : " ";
        values[^1] = $"{values[^1]}{joint}{line.Trim().TrimEnd(',', ';')}";
        return true;
    }

    // A line of a form ends where its field does, unless the margin cut it.
    private void AddFree(string line)
    {
        var words = line.Trim().TrimEnd(',', ';').TrimEnd();
        if (_free.Count > 0 && (FunctionWords.EndsOpen(_free[^1]) || Links().IsMatch(TextFolding.Fold(words))))
            _free[^1] = $"{_free[^1]} {words}";
        else if (words.Length > 0)
            _free.Add(words);
    }

    private IEnumerable<string> Values(string kind) => _fields.TryGetValue(kind, out var values) ? values.Where(value => value.Length > 0) : [];

    private string? Written(string kind) => Values(kind).FirstOrDefault(value => value.Any(char.IsLetterOrDigit));

    private const string Number = @"(n\s?[°o]|numero|no)?\s*(de\s+|d')?";
    private const string Parted = @"(\s*:[\s:]*|\s{2,})";
    private const string BeforeDigits = @"(\s*:[\s:]*|\s*(?=\d))";

    [GeneratedRegex(
        @"^\s*([-\u2022\u00B7*]\s*)?((?<name>nom|denomination(\s+(sociale|legale))?|raison\s+sociale|organisme|structure)" + Parted +
        @"|(?<law>(forme|statut|nature|categorie)(\s+juridique)?)" + Parted +
        @"|(?<address>adresse(\s+(postale|du\s+siege(\s+social)?))?|(siege|domicile)(\s+social)?)(" + Parted + @"|\s+(?=\d))" +
        "|(?<siret>" + Number + @"siret)\s*(n\s?[°o])?" + BeforeDigits +
        "|(?<number>" + Number + @"(siren|rna|rcs|tva|uai|declaration\s+d'activite)|code\s+(ape|naf|uai))\s*(n\s?[°o])?" + BeforeDigits +
        @"|(?<person>represente(\(e\)|·e)?e?s?\s+(legalement\s+)?par|representante?(\s+legale?)?|signataire)" + Parted +
        @"|(?<quality>(en\s+(sa\s+)?)?qualite(\s+de)?|fonction)" + Parted +
        @"|(?<contact>tel(ephone)?\.?|telecopie|courriel|mel|e-?mail|contact|site(\s+(internet|web))?)" + Parted + @")\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s+[-|]\s+|\s*[;\t]\s*|,\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\s*(represente|ci[- ]?(apres|dessous)|design|denomm|\()", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NewStart();

    [GeneratedRegex(@"^\s*(d[eu]s?\s|d'|et\s|&\s|aux?\s|a\s|l'|en\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Links();

    [GeneratedRegex(@"\d([\s\u00A0\u202F.]?\d){13}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex SiretNumber();
}
