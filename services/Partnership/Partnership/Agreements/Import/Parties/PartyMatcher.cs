using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Parties;

/// <summary>Tells which party a mention in the text means: its full name, its short name, its kind, its initials, or part of its name.</summary>
internal sealed partial class PartyMatcher(IReadOnlyList<PartyExtract> parties)
{
    private const int LongestMention = 400;

    private readonly IReadOnlyList<Candidate> _candidates = [.. parties.Select(party => new Candidate(party))];

    public IReadOnlyList<PartyExtract> Parties => parties;

    /// <summary>The slug of the party meant; null when it fits none, or several alike.</summary>
    public string? Find(string? mention)
    {
        if (mention is null)
            return null;
        if (OfName(mention) is { } named)
            return named;
        // « la Chambre de commerce et d'industrie (CCI) »: what she is called in brackets tells nothing more, unless another is called so.
        if (Sigle().Match(mention) is not { Success: true } sigle || OfName(mention[..sigle.Index]) is not { } bare)
            return null;
        return OfName(sigle.Groups["of"].Value) is { } other && !string.Equals(other, bare, StringComparison.Ordinal) ? null : bare;
    }

    /// <summary>« la Ville » and « la Région » of « la Ville et la Région »; empty for a mention that joins nobody.</summary>
    public static string[] Parts(string mention) => mention.Length < LongestMention && And().Split(mention) is { Length: > 1 } parts ? parts : [];

    /// <summary>How many characters of the folded text, from <paramref name="index"/> on, are a party's own name: it may hold « et » or « pour » itself.</summary>
    public int LengthOfName(string folded, int index)
    {
        var words = PartyNames.WithoutArticle(folded[index..]);
        var article = folded.Length - index - words.Length;
        return _candidates.Max(candidate => candidate.LengthIn(words)) is > 0 and var length ? article + length : 0;
    }

    /// <summary>The parties whose name, or short name, stands whole in the folded words.</summary>
    public IEnumerable<PartyExtract> MentionedIn(string folded) => _candidates.Where(candidate => candidate.StandsIn(folded)).Select(candidate => candidate.Party);

    /// <summary>Whether all that is said are words of one party's name, as « Der et Blaise » of « Agglomération Saint-Dizier, Der et Blaise ».</summary>
    public bool IsWithinName(string mention) =>
        PartyNames.Tokens(mention) is { Count: > 0 } words && _candidates.Any(candidate => candidate.Names(words));

    /// <summary>« les deux communes », of which there are no others: those that sign.</summary>
    public IReadOnlyList<string> OfKind(string mention)
    {
        var several = Several().Match(TextFolding.Fold(mention));
        if (!several.Success || PartyKinds.Generic(several.Groups["kind"].Value.TrimEnd('s')) is not { } kind)
            return [];
        var found = parties.Where(party => party.Kind == kind).Select(party => party.Slug).ToList();
        return found.Count > 1 && (!several.Groups["n"].Success || FrenchNumbers.Parse(several.Groups["n"].Value) == found.Count) ? found : [];
    }

    // « les communes » are no single one, unless somebody is called so.
    private bool IsPlural(string mention) => TextFolding.Fold(mention) is var folded && Several().IsMatch(folded) && !MentionedIn(folded).Any();

    private string? OfName(string mention)
    {
        var words = PartyNames.Tokens(mention).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count is 0 or > 20 || IsPlural(mention))
            return null;
        return Only(_candidates.Where(candidate => candidate.IsAlias(words)))
            ?? Only(_candidates.Where(candidate => candidate.IsName(words)))
            ?? ByKind(mention) ?? ByInitials(mention) ?? ByWords(words) ?? (Centre().IsMatch(mention) ? ByWords(words[1..]) : null);
    }

    private string? ByKind(string mention) =>
        PartyKinds.Generic(mention) is { } kind ? Only(_candidates.Where(candidate => candidate.Party.Kind == kind)) : null;

    private string? ByInitials(string mention)
    {
        var word = PartyNames.WithoutArticle(mention).Trim();
        return word.Length is >= 2 and <= 8 && word.All(char.IsUpper)
            ? Only(_candidates.Where(candidate => string.Equals(candidate.Initials, TextFolding.Fold(word), StringComparison.Ordinal)))
            : null;
    }

    // All of the words have to be the party's own, and of no other: « la Chambre » of two is nobody.
    private string? ByWords(List<string> words) => Only(_candidates.Where(candidate => candidate.IsHeadedIn(words) && candidate.IsOwn(words)));

    private static string? Only(IEnumerable<Candidate> found)
    {
        var two = found.Take(2).ToList();
        return two.Count == 1 ? two[0].Party.Slug : null;
    }

    [GeneratedRegex(@"(?<=\w)\s*\((?<of>\p{Lu}[\p{Lu}\d-]{1,9})\)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Sigle();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}\d-]{1,9}$", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"(?:\s*,|\s+et|\s+ainsi\s+que)\s+(?=(l[ae]s?\s|l['\u2019]|(?-i:\p{Lu})))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex And();

    [GeneratedRegex(@"^\s*les\s+((?<n>\d{1,2}|" + FrenchNumbers.Words + @")\s+)?(?<kind>communes|villes|regions|departements|associations|universites|metropoles|societes|chambres|lycees)(\s+(signataires|parties|partenaires|membres))?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Several();

    // « le Centre Cnam en Grand Est » is no more than « le Cnam en Grand Est ».
    [GeneratedRegex(@"^\s*(l[ea]\s+)?(centre|etablissement)\s+(?!d)\w", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex Centre();

    private sealed class Candidate
    {
        private readonly HashSet<string> _name;
        private readonly HashSet<string> _alias;
        private readonly List<HashSet<string>> _aliases;
        private readonly HashSet<string> _all;
        private readonly string[] _spoken;
        private readonly string? _head;
        private readonly string? _aliasHead;

        public Candidate(PartyExtract party)
        {
            Party = party;
            var tokens = PartyNames.Tokens(party.Name);
            var alias = PartyNames.Tokens(party.Alias ?? "");
            _name = new HashSet<string>(tokens, StringComparer.Ordinal);
            _alias = new HashSet<string>(alias, StringComparer.Ordinal);
            // « la Communauté d'agglomération du Grand Lys (CAGL) ».
            string[] others = [.. party.OtherAliases, .. party.Description is { } sigle && Capitals().IsMatch(sigle) ? [sigle] : Array.Empty<string>()];
            _aliases = [_alias, .. others.Select(other => new HashSet<string>(PartyNames.Tokens(other), StringComparer.Ordinal))];
            _all = [.. _name, .. _alias, .. PartyNames.Tokens(party.Description ?? "")];
            _head = tokens.Count > 0 ? tokens[0] : null;
            _aliasHead = alias.Count > 0 ? alias[0] : null;
            _spoken = [.. new[] { party.Name, party.Alias ?? "" }.Concat(others).Select(name => TextFolding.Fold(PartyNames.WithoutArticle(name)).Trim())];
            Initials = string.Concat(tokens.Select(token => token[0]));
        }

        public PartyExtract Party { get; }

        public string Initials { get; }

        public bool IsAlias(List<string> words) => _aliases.Exists(alias => alias.Count > 0 && alias.SetEquals(words));

        public bool Names(IReadOnlyList<string> words) => words.All(word => _name.Contains(word) || _alias.Contains(word));

        public bool IsName(List<string> words) => _name.SetEquals(words);

        /// <summary>The length of the name, or of the short name, when the words start with it whole.</summary>
        public int LengthIn(string words) => _spoken
            .Where(name => words.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (words.Length == name.Length || !(char.IsLetterOrDigit(words[name.Length]) || words[name.Length] == '-')))
            .Max(name => (int?)name.Length) ?? 0;

        public bool StandsIn(string words) => Enumerable.Range(0, words.Length).Any(at => (at == 0 || !char.IsLetterOrDigit(words[at - 1])) && LengthIn(words[at..]) > 0);

        /// <summary>The first word of the name, or of the short name, is said: the others (« des Lacs ») are shared by many.</summary>
        public bool IsHeadedIn(List<string> words) => words.Exists(word => string.Equals(word, _head, StringComparison.Ordinal) || string.Equals(word, _aliasHead, StringComparison.Ordinal));

        /// <summary>Every word of the mention is the party's, its legal description included: what is left over may be another's.</summary>
        public bool IsOwn(List<string> words) => words.TrueForAll(_all.Contains);
    }
}
