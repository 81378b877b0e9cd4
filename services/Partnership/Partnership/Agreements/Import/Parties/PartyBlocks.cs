using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Parties;

/// <summary>Cuts the lines between « Entre » and the recitals into one passage per party, and the words that only join them.</summary>
internal sealed partial class PartyBlocks
{
    private readonly List<Passage> _parties = [];
    private readonly List<Passage> _connectors = [];
    // Beyond this nobody is described any more.
    private const int LongestParty = 3_000;
    private const int FewestParties = 2;

    private PassageBuilder _open = new();
    private bool _described;
    private bool _labelled;
    private bool _witnesses;
    private int _length;

    public IReadOnlyList<Passage> Parties => _parties;

    public IReadOnlyList<Passage> Connectors => _connectors;

    public static PartyBlocks Read(IReadOnlyList<DocumentLine> lines, bool linesAreParagraphs)
    {
        var blocks = new PartyBlocks();
        var afterBlank = true;
        foreach (var line in lines.SelectMany(Parts))
        {
            if (!string.IsNullOrWhiteSpace(line.Text))
                blocks.Take(line, afterBlank);
            afterBlank = linesAreParagraphs || string.IsNullOrWhiteSpace(line.Text);
        }

        blocks.Close();
        return blocks;
    }

    // « la Ville …, d'une part, et l'Association …, d'autre part »: two sides in one line.
    private static IEnumerable<DocumentLine> Parts(DocumentLine line)
    {
        if (Middle().Match(TextFolding.Fold(line.Text)) is not { Success: true } middle)
            return [line];
        var cut = middle.Index + middle.Length;
        return [line with { Text = line.Text[..cut] }, line with { Text = new string(' ', cut) + line.Text[cut..] }];
    }

    /// <summary>Whether the first of the lines describe a party.</summary>
    public static bool IsParty(IReadOnlyList<DocumentLine> lines, bool linesAreParagraphs) =>
        Read(lines, linesAreParagraphs).Parties is [{ } first, ..] && PartyReader.Read(first, document: "") is { Representative: not null };

    /// <summary>« En présence de : »: who is named behind it signs nothing.</summary>
    public static bool AreWitnesses(string folded) => Witness().IsMatch(folded);

    private void Take(DocumentLine line, bool afterBlank)
    {
        var column = ListMarker.Find(line.Text)?.Column ?? 0;
        column += Ordinal().Match(TextFolding.Fold(line.Text[column..])).Length;
        var words = line.Text[column..];
        var folded = TextFolding.Fold(words).Trim();
        if (_witnesses && !EndsWitnesses(folded))
        {
            _open.Add(line);
        }
        else if (Witness().IsMatch(folded))
        {
            Close();
            _open.Add(line);
            _witnesses = true;
        }
        else if (folded.Length == 0 || Connector().IsMatch(folded))
        {
            Close();
            _connectors.Add(new PassageBuilder().Add(line).Build());
        }
        else if (StartsParty(words.TrimStart(), folded, column > 0, afterBlank))
        {
            Close();
            Open(line, column, folded);
        }
        else
        {
            Open(line, 0, folded);
        }
    }

    // Those in whose presence it is signed close the list, unless the second of two parties stands behind them.
    private bool EndsWitnesses(string folded) => Side().IsMatch(folded) || (_parties.Count < FewestParties && Connector().IsMatch(folded));

    private void Open(DocumentLine line, int column, string folded)
    {
        _open.Add(line, column);
        _labelled = PartySheet.IsLabelled(line.Text[column..]);
        _described = _described || _labelled || Described().IsMatch(folded);
        _length += line.Text.Length;
    }

    private bool StartsParty(string words, string folded, bool marked, bool afterBlank)
    {
        if (_open.IsEmpty || _length > LongestParty)
            return true;
        if (PartySheet.Names(words))
            return _described || afterBlank;
        if (Continuation().IsMatch(folded) || PartySheet.IsLabelled(words) || _open.EndsOpen)
            return false;
        if (marked)
            return true;
        if (afterBlank)
            return !char.IsLower(words[0]) || LeadingArticle().IsMatch(folded);
        return _described && LeadingArticle().IsMatch(folded) && (char.IsUpper(words[0]) || folded.StartsWith("et ", StringComparison.Ordinal) || IsBody(words, folded))
            && (_open.LastWord[^1] is ',' or ';' or '.' or '\u00BB' or ')' || (_labelled && PartyKinds.Find(words, description: null) is not null));
    }

    // « la commune de X, représentée par … »: in small letters, a body that is described anew on its own line.
    private static bool IsBody(string words, string folded) => PartyKinds.Find(words, description: null) is not null && (Described().IsMatch(folded) || folded[^1] is ',' or ';');

    private void Close()
    {
        if (!_open.IsEmpty)
            _parties.Add(_open.Build());
        (_open, _described, _labelled, _witnesses, _length) = (new PassageBuilder(), false, false, false, 0);
    }

    [GeneratedRegex(@"^(et|entre|d'une\s+part|d'autre\s+part|et\s*,?\s+d'autre\s+part|de\s+premiere\s+part|de\s+\w+\s+part|d'une\s+part\s*,?\s*et)\s*[,;:.]*(\s*et\s*[,:]?)?$|^(et\s+)?(ci[- ]apres\s+)?(ensemble|collectivement|conjointement)\b.*|^(ci[- ]apres\s+)?(designe|denomme)\w*\s+(ensemble|collectivement|individuellement)\b.*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Connector();

    [GeneratedRegex(@"^.{20,}\bd'une\s+part\s*[,;]?\s+(?=et\s*,?\s+(d'autre\s+part\s*,?\s*)?(l[ae]s?\s|l'))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Middle();

    // « Partie n° 1 : la Ville de … »: it only counts them.
    [GeneratedRegex(@"^\s*(partie|partenaire|signataire)\s*(n\s?[°o]\s*)?(\d{1,2}|[ivx]{1,4}|[a-h])\s*([:.\-]\s*|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^\s*(et\s+)?en\s+presence\s*(:|$|d[eu]s?\b|d')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Witness();

    [GeneratedRegex(@"^(et\s*,?\s+)?(d'une|d'autre|de\s+\w+)\s+part\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Side();

    [GeneratedRegex(@"^(represente|ci[- ]|\(?ci[- ]|dont\s|sise?\s|situee?\s|ayant\s|immatricul|identifi|n°|siret|siren|agissant|domicili|dument|habilit|design|denomm|prise?\s+en|en\s+(sa\s+)?qualite|par\s|inscrit|enregistr|tel\b|\d|(l[ae]\s|l')[a-z'\s-]{1,40}\setant\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Continuation();

    [GeneratedRegex(@"\brepresente|\bci[- ]?(apres|dessous)\b|\bsiret\b|\ben la personne\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Described();

    [GeneratedRegex(@"^(et\s*,?\s+)?(d'(une|autre)\s+part\s*,?\s*)?(l[ae]s?\s|l'|monsieur|madame|association|societe|m\.\s|mme\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex LeadingArticle();
}
