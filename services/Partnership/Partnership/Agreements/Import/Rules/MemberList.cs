using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>
/// Parts « la Ville, l'UBS et France Travail » into its members. Names hold commas and « et » themselves: what follows has to start as
/// the list does, and between two names without an article only those tell that are known. Where nobody can tell, the list is not parted.
/// </summary>
internal sealed partial class MemberList
{
    private readonly PartyMatcher _matcher;
    private readonly string _text;
    private readonly string _folded;
    private readonly List<(int Start, int Length)> _items = [];
    private bool _isUnsure;
    private bool _isClosed;

    private MemberList(PartyMatcher matcher, string text, string folded) => (_matcher, _text, _folded) = (matcher, text, folded);

    /// <summary>Start and length of each member; null where nobody can tell one from the next.</summary>
    /// <param name="matcher">Knows the names of the parties.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="folded">The sentence up to where the list ends.</param>
    /// <param name="start">Where the list starts.</param>
    public static IReadOnlyList<(int Start, int Length)>? Find(PartyMatcher matcher, string text, string folded, int start)
    {
        if (start >= folded.Length)
            return [];
        var list = new MemberList(matcher, text, folded);
        list.Read(start);
        return list._isUnsure ? null : list._items;
    }

    private void Read(int start)
    {
        var first = OpeningAt(start);
        var from = start;
        foreach (Match separator in Separators().Matches(_folded, start))
        {
            var next = separator.Index + separator.Length;
            if (!Parts(first, from, separator.Index, next, separator.Groups["and"].Success && !separator.Groups["comma"].Success))
                continue;
            _items.Add((from, separator.Index - from));
            from = next;
            _isClosed |= separator.Groups["and"].Success;
        }

        ReadLast(from);
    }

    // « la Ville, l'UBS et France Travail »: an enumeration has an « et » before its last member, whatever other « et » the names hold.
    private void ReadLast(int from)
    {
        var and = _isClosed ? Match.Empty : LastAnd().Match(_folded, from, _folded.Length - from);
        if (!and.Success || !char.IsUpper(_text[and.Index + and.Length]) || _matcher.IsWithinName(_text[from.._folded.Length]))
        {
            _items.Add((from, _folded.Length - from));
            return;
        }

        var next = and.Index + and.Length;
        _isUnsure |= _items.Count == 0 && !IsKnown(from, and.Index) && !IsKnown(next, _folded.Length);
        _items.Add((from, and.Index - from));
        _items.Add((next, _folded.Length - next));
    }

    private bool Parts(MemberOpening first, int from, int end, int next, bool isMereAnd) => OpeningAt(next) switch
    {
        MemberOpening.Name when IsSaidOf(first, from, next, isMereAnd) => false,
        MemberOpening.Name when first is MemberOpening.Name or MemberOpening.Word => !_matcher.IsWithinName(_text[from..ChunkEnd(next)]),
        MemberOpening.Name => PartsNames(from, end, next, isMereAnd),
        MemberOpening.Number or MemberOpening.OfNumber => !MemberSeats.GoOn(_folded[from..end]),
        MemberOpening.Of => first is MemberOpening.Of or MemberOpening.OfNumber or MemberOpening.De && !IsComplement(from, end, next),
        MemberOpening.The => first is MemberOpening.The or MemberOpening.Number or MemberOpening.Name or MemberOpening.Word,
        MemberOpening.De => first is MemberOpening.De,
        // « M. Paul Durand, personnalité qualifiée ».
        _ => first is MemberOpening.Name or MemberOpening.Word or MemberOpening.De && !Honorific().IsMatch(_text.AsSpan(from)),
    };

    private bool PartsNames(int from, int end, int next, bool isMereAnd)
    {
        var stop = ChunkEnd(next);
        if (Honorific().IsMatch(_text.AsSpan(next)) || _matcher.IsWithinName(_text[from..stop]))
            return false;
        if (IsKnown(next, stop) || (isMereAnd && IsKnown(from, end)))
            return true;
        // Of an « et », the end of the list decides.
        _isUnsure |= !isMereAnd;
        return false;
    }

    // « la Ville, Maître d'ouvrage », « M. Paul Durand, Maire de Boisclair »: what a capital opens is said of the one before.
    private bool IsSaidOf(MemberOpening first, int from, int next, bool isMereAnd)
    {
        if (isMereAnd || Honorific().IsMatch(_text.AsSpan(next)))
            return false;
        if (Honorific().IsMatch(_text.AsSpan(from)))
            return !IsKnown(next, ChunkEnd(next));
        return Role().IsMatch(_folded, next) || (first is not (MemberOpening.Name or MemberOpening.Word) && People().Match(_folded, next).Index == next);
    }

    // « de la direction de l'économie, de l'emploi et des solidarités » is one body; « le centre social, le lycée » are two, and of « la
    // maison de l'emploi, du greta » nobody can tell.
    private bool IsComplement(int from, int end, int next)
    {
        var stop = ChunkEnd(next);
        var goesOn = Institution().IsMatch(_folded[from..end]) && _folded[end - 1] != ')' && _matcher.Find(_text[from..end]) is null
            && !Institution().IsMatch(_folded[next..stop]) && PartyKinds.Find(_text[next..stop], description: null) is null && !Initials().Replace(_text[next..stop], "").Any(char.IsUpper)
            && !People().IsMatch(_folded[next..stop]) && _matcher.Find(_text[next..stop]) is null && Whose().IsMatch(_folded[from..end]) && !IsKnown(from, end);
        var isOne = goesOn && Administration().IsMatch(_folded[from..end]) && Matter().IsMatch(_folded[next..stop]);
        _isUnsure |= goesOn && !isOne;
        return isOne;
    }

    private bool IsKnown(int start, int end)
    {
        var words = _text[start..end].Trim(' ', ',', '.', '\u00A0');
        return _matcher.Find(words) is not null || KnownBody().IsMatch(words);
    }

    private int ChunkEnd(int start) => Separators().Match(_folded, start) is { Success: true } separator ? separator.Index : _folded.Length;

    private MemberOpening OpeningAt(int at)
    {
        if (at >= _folded.Length)
            return MemberOpening.Word;
        var opening = Openings().Match(_folded, at);
        return opening.Groups["number"].Success ? MemberOpening.Number
            : opening.Groups["ofNumber"].Success ? MemberOpening.OfNumber
            : opening.Groups["of"].Success ? MemberOpening.Of
            : opening.Groups["the"].Success ? MemberOpening.The
            : opening.Groups["de"].Success ? MemberOpening.De
            : char.IsUpper(_text[at]) ? MemberOpening.Name
            : MemberOpening.Word;
    }

    private enum MemberOpening
    {
        /// <summary>« deux élus », « un élu ».</summary>
        Number,

        /// <summary>« de deux élus », « d'un élu ».</summary>
        OfNumber,

        /// <summary>« du maire ».</summary>
        Of,

        /// <summary>« le maire ».</summary>
        The,

        /// <summary>« d'élus ».</summary>
        De,

        /// <summary>« France Travail ».</summary>
        Name,

        /// <summary>« commune ».</summary>
        Word,
    }

    [GeneratedRegex(@"(\s*,?\s+(?<and>et|ainsi\s+que)\s*,\s*[^,;:.]{1,60},\s*|\s*(?<comma>[,;])\s*((?<and>et|ainsi\s+que)\s+)?|\s+(?<and>et|ainsi\s+que)\s+)(?=\S)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+et\s+(?=\S)", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 5_000)]
    private static partial Regex LastAnd();

    [GeneratedRegex(
        @"\G\s*((?<number>(\d{1,2}|toute?s?|plusieurs|chaque|chacune?|" + FrenchNumbers.Words + @")\s)|(?<ofNumber>(d'|de\s+)(\d{1,2}|toute?s?|plusieurs|chaque|chacune?|" + FrenchNumbers.Words + @")\s)|(?<of>(du|des|de\s+la)\s|de\s+l')|(?<the>l[ae]s?\s|l')|(?<de>de\s|d'))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Openings();

    [GeneratedRegex(@"\(\p{Lu}+\)", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^(de\s+)?(M\.|MM\.|Mme\b|Mlle\b|Monsieur\b|Madame\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Honorific();

    [GeneratedRegex(@"^\s*(du|des|de\s+la|de\s+l'|l[ae]s?|l')\s*(direction|delegation|ministere|secretariat|chambre|agence|caisse|office|maison|service|conservatoire|institut|union|federation|syndicat|association|commission|conseil|observatoire|pole|centre)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Institution();

    [GeneratedRegex(@"^\s*(du|de\s+la|de\s+l'|la|le)\s*(direction|delegation|ministere|secretariat)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Administration();

    // What a service deals with, and nobody sits for.
    [GeneratedRegex(@"^(du|des|de\s+la|de\s+l')\s*(emploi|travail|economie|solidarites?|cohesion\s+sociale|concurrence|consommation|culture|sports?|jeunesse|education|alimentation|agriculture|foret|environnement|amenagement|logement|formation(\s+professionnelle)?|insertion|industrie|recherche|innovation|enseignement\s+superieur|territoires?|vie\s+associative)\s*(\([a-z]+\))?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Matter();

    // Behind the article that opens the member itself.
    [GeneratedRegex(@"\w\s+(du\s|des\s|de\s+la\s|de\s+l')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Whose();

    [GeneratedRegex(@"\G(maitre(sse)?s?\s+d'\s*(ouvrage|oeuvre)|chef(fe)?\s+de\s+file|pilote|porteur|porteuse|coordinat(eur|rice)|financeur|gestionnaire|employeur)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Role();

    [GeneratedRegex(@"\b(prefete?|maires?|presidente?s?|direct(eur|rice)s?|rect(eur|rice)|" + EveryParty.Envoys + @"|services?|chefs?|responsables?|proviseure?s?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex People();

    // Initials, and bodies that every agreement of the kind names.
    [GeneratedRegex(@"^(?i:l[ae]s?\s+|l['\u2019]|du\s+|de\s+la\s+|de\s+l['\u2019])?(\p{Lu}{2,8}|(?i:France\s+Travail|P[oô]le\s+emploi|Cap\s+emploi|Action\s+Logement|Bpifrance|Banque\s+des\s+Territoires|Caisse\s+des\s+D[eé]p[oô]ts))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex KnownBody();
}
