using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Who promises, from the words before a verb, of a lead or of a title. Words that are not understood whole name nobody.</summary>
/// <param name="Kind">How they are named.</param>
/// <param name="Named">The parties that are named, in the order of the text; empty for any other kind.</param>
/// <param name="IsCommon">« Les parties », or all of them one by one.</param>
/// <param name="Words">As written.</param>
internal sealed partial record Promisors(PromisorKind Kind, IReadOnlyList<string> Named, bool IsCommon, string Words)
{
    // Who promises is named in fewer words; a text that takes more is made to be slow.
    private const int LongestRead = 400;

    /// <summary>The one who promises alone; null for several and for nobody who signs.</summary>
    public string? Party => Named.Count == 1 ? Named[0] : null;

    public bool IsUnclear => Kind == PromisorKind.Unclear;

    /// <summary>« Elle », « celui-ci ».</summary>
    public bool IsSaidOfOne => Kind == PromisorKind.Pronoun && One().IsMatch(East.Fold(Words));

    /// <summary>« Elles », « ceux-ci ».</summary>
    public bool IsSaidOfSeveral => Kind == PromisorKind.Pronoun && Several().IsMatch(East.Fold(Words));

    /// <summary>Nobody who signs is named.</summary>
    public bool IsNobody => !IsCommon && Named.Count == 0;

    /// <summary>Said of everybody at once: who are named, even all of them, do so themselves.</summary>
    public bool IsEveryParty => Kind == PromisorKind.Everybody;

    /// <summary>A line for each who promises; one without a party where all do, or nobody who signs.</summary>
    public IReadOnlyList<string?> Lines => IsCommon || Named.Count == 0 ? [null] : [.. Named];

    /// <param name="matcher">Knows the parties.</param>
    /// <param name="words">Those that name somebody.</param>
    /// <param name="upToVerb">Folded, with what a condition would cut off: « les trois parties, sauf la Ville, s'engagent ».</param>
    public static Promisors Read(PartyMatcher matcher, string words, string upToVerb = "")
    {
        var joined = Joint().Replace(words[Circumstance().Match(East.Fold(words)).Length..], joint => joint.Groups["of"].Success ? "le " : "").Trim(' ', ',', '(', ')', ':', '\u00A0');
        var said = joined.Length > LongestRead ? joined : WithoutBrackets(matcher, joined);
        var folded = East.Fold(said);
        if (folded.Length == 0 || Pronoun().IsMatch(folded))
            return new Promisors(PromisorKind.Pronoun, [], false, words);
        if (said.Length > LongestRead)
            return Unclear(words);
        var who = WithoutAside(matcher, said, folded, upToVerb.TrimEnd().EndsWith(','));
        var read = Some().Match(folded) is { Success: true } some ? OfSome(matcher, said, who, some) : IsClause(matcher, who) ? Unclear(words) : OfNames(matcher, who);
        return read.IsEveryParty && (Except().IsMatch(upToVerb) || NamesBeside(matcher, words, who)) ? Unclear(words) : read with { Words = words };
    }

    private static Promisors Unclear(string words) => new(PromisorKind.Unclear, [], false, words);

    // « Les parties, à l'exclusion de la Région », « les partenaires, à savoir la Ville et la Région »: all of them, or who is named?
    private static bool NamesBeside(PartyMatcher matcher, string words, string who) =>
        words.IndexOf(who, StringComparison.Ordinal) is >= 0 and var at && matcher.MentionedIn(East.Fold(words[..at] + words[(at + who.Length)..])).Any();

    private static Promisors OfNames(PartyMatcher matcher, string said)
    {
        if (Everyone().IsMatch(East.Fold(said)))
            return new Promisors(PromisorKind.Everybody, [], true, said);
        var parts = PartyMatcher.Parts(said) is { Length: > 0 } several ? several : [said];
        var found = Found(matcher, said, parts);
        var named = found.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (!found.Contains(null))
            return new Promisors(PromisorKind.Named, named, named.Count > 1 && named.Count == matcher.Parties.Count, said);
        // « La Ville et la Mission locale », « les services de la Ville », « les financeurs »: they may sign, or some of them do.
        return named.Count > 0 || Many().IsMatch(East.Fold(said)) || matcher.MentionedIn(East.Fold(said)).Any() ? Unclear(said) : new Promisors(PromisorKind.Stranger, [], false, said);
    }

    // « La Préfecture et la Région » are two, although « Préfecture de Région » holds both words.
    private static List<string?> Found(PartyMatcher matcher, string said, string[] parts)
    {
        if (matcher.OfKind(said) is { Count: > 0 } kind)
            return [.. kind];
        var each = parts.Select(matcher.Find).ToList();
        var isOneName = matcher.LengthOfName(East.Fold(said), 0) == said.Length;
        if (parts.Length > 1 && !isOneName && !each.Contains(null))
            return each;
        return (matcher.Find(said) ?? InRole(matcher, said)) is { } one ? [one] : each;
    }

    // « L'association bénéficiaire », « la commune signataire »: what she is here is no word of her name.
    private static string? InRole(PartyMatcher matcher, string said) => Role().Match(East.Fold(said)) is { Success: true } role ? matcher.Find(said[..role.Index]) : null;

    // « La Commune (propriétaire) », unless the brackets name somebody themselves.
    private static string WithoutBrackets(PartyMatcher matcher, string said) => Bracket().Replace(said, bracket =>
        Joining().IsMatch(East.Fold(bracket.Groups["in"].Value)) || matcher.Find(bracket.Groups["in"].Value) is not null || matcher.MentionedIn(East.Fold(bracket.Value)).Any() ? bracket.Value : "");

    // « Deux des trois parties », « les autres parties »: nobody can tell who they are, unless they are named behind it.
    private static Promisors OfSome(PartyMatcher matcher, string said, string who, Match some)
    {
        if (some.Groups["all"].Success && FrenchNumbers.Parse(some.Groups["all"].Value) == matcher.Parties.Count)
            return OfNames(matcher, Counted().Replace(East.Fold(who), "les "));
        var named = OfNames(matcher, said[(some.Index + some.Length)..].Trim(' ', ',', '(', ')', ':', '\u00A0'));
        return named.Kind == PromisorKind.Named ? named : Unclear(said);
    }

    // « La Ville, pour sa part », « la Ville, dont le budget est voté, », « la Région, propriétaire des lieux », « les parties d'un commun accord ».
    private static string WithoutAside(PartyMatcher matcher, string said, string folded, bool isClosed)
    {
        for (var comma = folded.IndexOf(',', matcher.LengthOfName(folded, 0)); comma >= 0; comma = folded.IndexOf(',', comma + 1))
        {
            var aside = folded[(comma + 1)..].Trim();
            if (Another().IsMatch(aside) || (said[(comma + 1)..].TrimStart() is [var first, ..] && char.IsUpper(first)))
                continue;
            var isClause = Clause().IsMatch(Concerned().Replace(aside, ""));
            if (matcher.MentionedIn(aside).Any() ? !isClause && (Preposition().IsMatch(aside) || (isClosed && Beside().IsMatch(aside))) : !isClause || isClosed)
                return said[..comma];
        }

        return said[..^Adverb().Match(folded).Length];
    }

    /// <summary>More than names is said: somebody does something, or a pronoun tells more of one of them.</summary>
    public static bool IsClause(PartyMatcher matcher, string said) =>
        East.Fold(said) is var folded && matcher.LengthOfName(folded, 0) < folded.Length && (Clause().IsMatch(folded) || Accented().IsMatch(said));

    /// <summary>Pattern on folded text of the words that open a clause of their own.</summary>
    public const string Relative = @"\b(qui|dont|(?<!\bainsi\s+)que|(l[ae]s?|aux?|d[eu]s?)?quel(le)?s?)\b|\b(?<!\bainsi\s+)qu'";

    private const string Number = @"(\d{1,2}|" + FrenchNumbers.Words + ")";

    private const string Signatories = @"((co-?)?(parties|signataires|partenaires|cocontractants|contractants|soussignes|financeurs|membres)|communes|collectivites|villes)\b";

    [GeneratedRegex(@"^(elles?|ils?|celles?-ci|celui-ci|ceux-ci)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(elle|il|celle-ci|celui-ci)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex One();

    [GeneratedRegex(@"\b(elles|ils|celles-ci|ceux-ci)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Several();

    [GeneratedRegex(
        @"(^|[,;:]\s+|\bque\s+)(((" + Number + @"|certaine?s?|plusieurs|l'une?(\s+(ou|et)\s+l'autre)?|la\s+(plupart|moitie|majorite)|une\s+partie|l'un)\s+(des|d'entre\s+les|de\s+ces)\s+(" + Number + @"\s+)?" + Signatories +
        @"|(certaine?s|plusieurs|d'autres|les\s+autres|l'autre)\s+(parties?|signataires?|partenaires?|cocontractants?)\b|" + Number + @"\s+(parties|signataires|partenaires)\b)(\s+(au\s+moins|seulement|au\s+plus|signataires))?" +
        @"|(les|ces)\s+(?<all>" + Number + @")\s+(parties|signataires|partenaires)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Some();

    [GeneratedRegex(@"^(les|ces)\s+" + Number + @"\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Counted();

    [GeneratedRegex("^(" + EveryParty.All + "|(co-?)?(parties|signataires|partenaires))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Everyone();

    [GeneratedRegex(@"^((tou(te)?s\s+)?(les|ces)|chacune?\s+des|l'ensemble\s+des)\s+([a-z]+\s+){0,2}" + Signatories, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Many();

    // « sauf cas de force majeure » excepts nobody.
    [GeneratedRegex(@"\b(exception|excepte|sauf|hormis|hors)\b(?!\s+((en|si|pour|cas|accord|avis|mention)\b|s'|lorsqu|(stipulation|disposition|clause|convention|decision)s?\b))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Except();

    /// <summary>Pattern on folded text: « convenu que la Ville … » tells of the Ville, « une salle que la Ville … » of the room.</summary>
    public const string Agreed = @"\b(convenu|conviennent|entendu|precise|precisent|rappele|rappellent|stipule|prevu|arrete|decide|decident)\s+((expressement|enfin|egalement)\s+)?que\s+";

    [GeneratedRegex(@"^\s*(dans\s+le\s+cadre\s+(de\s+(la|cette)\s+|du\s+|de\s+ce\s+)(presente?\s+)?(convention|contrat|accord|partenariat|protocole)\s*,?\s+(?=l[ae]s?\s|l')|il\s+(est|a\s+ete)\s+(\w+ment\s+)?" + Agreed + @"|(dans|a|en|pour|de|par|au|ainsi|enfin|toutefois|cependant|aussi)\b[^,]{0,60}?\s(?=(l[ae]s?\s|l')[^,]*$)|(dans|a|en|pour|par|au|apres|de\s+(plus|son|sa|leur))\b[^,]{0,60},\s+(?=l[ae]s?\s|l'))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Circumstance();

    // « de la Région et de la Ville », « du Lycée et du Musée ».
    [GeneratedRegex(@"(?<=(,|\bet)\s+)(de\s+(?=la\s|l['\u2019])|(?<of>du\s+))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Joint();

    // One more of them, and no aside.
    [GeneratedRegex(@"^((l[ae]s?|et(?!\s+(elle|lui)\s+seule?\b)|ainsi|ou|ni|mais|une?|des)\s|l')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Another();

    [GeneratedRegex(@"^(avec|en|pour|dans|par|sur|aux?|a|selon|conformement|de\s+son|de\s+leur)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Preposition();

    // Whom she does it with, for or under: it says so of her alone, up to the comma that ends it.
    [GeneratedRegex(@"^(representee?s?|conjointement|solidairement|sous|lors|aupres|envers|vis-a-vis|face|de\s+concert|comme\s+convenu|(soutenu|designe|mandate|subventionne|missionne|accompagne)e?s?\s+par|(locataire|delegataire|occupante?|mandataire)s?\s+d)\b[^,]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Beside();

    [GeneratedRegex(@"(?<=\w)\s*\((?<in>[^()]{1,60})(\)|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^\s*(et|ou|ni|sauf|hors|hormis|excepte|dont)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Joining();

    [GeneratedRegex(@"\s+(beneficiaire|porteu(r|se)|gestionnaire|signataire|partenaire|attributaire)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Role();

    [GeneratedRegex(@"\b(en|pour)\s+ce\s+qui\s+l[ae]s?\s+concerne\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Concerned();

    [GeneratedRegex(@"(\s+(d'un\s+commun\s+accord|ensemble|egalement|aussi|enfin|en\s+outre|par\s+ailleurs|conjointement|solidairement|respectivement|mutuellement))+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Adverb();

    // Folded, « où » and « a » are other words.
    [GeneratedRegex(@"\b(où|a)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Accented();

    [GeneratedRegex(Relative + @"|\b(est|sont|sera|seront|ont|aura|auront|doit|doivent|peut|peuvent|ne|ni|aucune?|nul|nulle)\b|\b[ns]'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Clause();
}
