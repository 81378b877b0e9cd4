using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <param name="Who">Named by the words before the verb.</param>
/// <param name="IsExplicit">« s'engage », « s'oblige »; false for a mere « prend en charge », « finance ».</param>
/// <param name="Behind">Where the words behind the verb start.</param>
/// <param name="Condition">What a list of promises hangs on, verbatim; null in a sentence, which holds it itself.</param>
internal sealed record Promise(Promisors Who, bool IsExplicit, int Behind, string? Condition)
{
    /// <summary>« La participation de la Région est fixée à … »: due wherever it stands.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Where the subject starts.</summary>
    public int Start { get; init; }

    /// <summary>Where the verb starts.</summary>
    public int Verb { get; init; }
}

/// <summary>Who promises in a sentence.</summary>
internal static partial class Promises
{
    // Words; a text that takes more for a name is made to be slow.
    private const int LongestName = 20;

    public static bool IsTitle(string folded) => Titles().IsMatch(folded);

    /// <summary>« apportent », « s'engagent »: several do it.</summary>
    public static bool IsPlural(string folded, int verb) => Plural().IsMatch(folded, verb);

    /// <summary>Null when the sentence promises nothing.</summary>
    public static Promise? Find(PartyMatcher matcher, string text, string folded)
    {
        if (Fixed().Match(folded) is { Success: true } owed)
        {
            var debtor = owed.Groups["who"];
            return Promisors.Read(matcher, text.Substring(debtor.Index, debtor.Length)) is { Kind: PromisorKind.Named } debtors ? new Promise(debtors, false, owed.Length, null) { IsFixed = true } : null;
        }

        var commits = Commits().Match(folded);
        var acts = commits.Success ? commits : Act(text, folded);
        if (!acts.Success)
            return null;
        var start = Subject(text, folded, acts.Index);
        // « Le Département, sous réserve du vote des crédits, s'engage »: the condition is no part of the name, nor the name of a condition.
        var name = start + Math.Min(matcher.LengthOfName(folded[start..acts.Index], 0), acts.Index - start);
        var end = Conditions.IndexIn(text[..acts.Index], folded[..acts.Index], name) is var cut && cut > start ? cut : acts.Index;
        var words = WithoutPronouns(text[start..end]).Trim(' ', ',', '(', '\u00A0');
        var who = Promisors.Read(matcher, IsOfWord().IsMatch(folded[..start]) ? text[..end] : words, folded[start..acts.Index]);
        // « La Ville, l'Association s'engagent », « les financeurs (la Ville, la Région) s'engagent »: she is not all of whom it is said.
        var isPlural = IsPlural(acts.Value, 0);
        var isPart = (who.Named.Count == 1 && ((isPlural && Singular().IsMatch(words)) || Opened().IsMatch(folded[..start]))) || (isPlural && NamesAhead(matcher, text, folded, start));
        // « Les parties s'engagent, à l'exception de la Région, à … ».
        if (isPart || (who.IsEveryParty && Except().Match(folded, acts.Index + acts.Length).Groups["whom"] is { Success: true } whom && matcher.MentionedIn(whom.Value).Any()))
            who = who with { Kind = PromisorKind.Unclear, Named = [], IsCommon = false };
        var condition = !folded.EndsWith(':') ? null : Conditions.Join(Read(0, start), Conditions.Join(Read(name, acts.Index), Read(acts.Index, text.Length)));
        return new Promise(who, commits.Success, acts.Index + acts.Length, condition) { Start = start, Verb = acts.Index };

        string? Read(int from, int to) => Conditions.Read(text[from..to], folded[from..to]);
    }

    /// <summary>A list item that starts with what somebody does: « finance les travaux ».</summary>
    public static bool IsDone(string text, string folded) => Act(text, folded) is { Success: true, Index: 0 };

    /// <summary>Whose contribution a sentence is about, in the words that name it: « La participation de l'Université, facturée par le Lycée, … ».</summary>
    public static string? Debtor(string text, string folded) =>
        Owed().Match(folded) is { Success: true } owed ? text[(owed.Index + owed.Length)..] : null;

    /// <summary>The party that a sentence starts with, be it behind « Dans ce cadre, », whatever it says of it.</summary>
    public static string? PartyAhead(PartyMatcher matcher, string text, string folded)
    {
        var length = matcher.LengthOfName(folded, 0);
        return matcher.Find(text[..(length > 0 ? length : FirstNoun().Match(folded).Length)])
            ?? (Circumstance().Match(folded).Length is > 0 and var start ? PartyAhead(matcher, text[start..], folded[start..]) : null);
    }

    // « La Région a financé l'étude »: what is done is promised no more. Folding would make it « finance ».
    private static Match Act(string text, string folded)
    {
        var act = Acts().Match(folded);
        while (act.Success && IsParticiple(text, act.Index))
            act = act.NextMatch();
        return act;
    }

    private static bool IsParticiple(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[end - 1] is 'é' or 'É';
    }

    // « La Région lui verse »: the pronoun is no part of her name.
    private static string WithoutPronouns(string words)
    {
        var pronouns = Pronouns().Match(TextFolding.Fold(words));
        return pronouns.Success ? words[..pronouns.Index] : words;
    }

    public static FindingExtract NamedOtherwise(string who, string titled, string? named, SourceSpan source) => new()
    {
        Code = FindingCodes.UnknownPromisor,
        Severity = FindingSeverity.Remark,
        Message = named is null
            ? $"« {who} » n'est défini nulle part ; d'après le titre de l'article, il s'agit de {titled}."
            : $"Le titre de l'article désigne {titled}, le texte désigne {named}.",
        Sources = [source],
    };

    // The subject is what stands after the last comma before the verb, unless a name with commas starts the sentence.
    private static int Subject(string text, string folded, int verb)
    {
        var last = LastClause().Match(folded[..verb]);
        // « Par ailleurs, le Département, sous réserve du vote des crédits, s'engage »: it stands before the condition.
        if (!last.Success && Conditions.IndexIn(text[..verb], folded[..verb]) is > 0 and var condition)
            last = LastClause().Match(folded[..condition].TrimEnd(' ', ','));
        return last.Success ? last.Groups["who"].Index : 0;
    }

    // « La Ville, la Région et France Travail », « De même la Ville, la Région et l'Association »: the first of them is not to be dropped.
    // « À la demande de la Ville, la Région et l'Association » are two.
    public static bool NamesAhead(PartyMatcher matcher, string text, string folded, int start)
    {
        var from = folded[..start].LastIndexOfAny([':', ';']) + 1;
        return text[from..start].Split(',').Any(part => Names().Matches(part).TakeLast(LongestName)
            .Any(name => matcher.Find(part[name.Index..]) is not null && !Hangs().IsMatch(TextFolding.Fold(part[..name.Index]))));
    }

    private const string Preposition = @"\b(de|du|des|d['\u2019]|avec|par|pour|chez|sur|sous|sans|envers|selon|[aà]|aux?|vers|entre|dans|afin)";

    [GeneratedRegex(@"(?<![\w-])(?!" + Preposition + @"(\b|\s))(l[ae]s?\s|l['\u2019]|(?-i:\p{Lu}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex Names();

    [GeneratedRegex(Preposition + @"(\s*(l[ae]s?\b|l'))?\s*$|\b(pour|afin\s+d(e\s+|'))\s*[a-z]+(er|ir|re)(\s+l[ae]s?|\s+l')?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Hangs();

    [GeneratedRegex(@"\G[^;:]*?\b(exception|exclusion|excepte|sauf|hormis|hors)\b(?!\s+(en|si|pour|cas|accord|avis|autorisation|de\s+toute?\s+(relation|lien|responsabilite))\b)(?<whom>[^,;:]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Except();

    // « une salle que la Ville prête » is told of the room, « il est convenu que la Ville prête » of the Ville.
    [GeneratedRegex("(?<!" + Promisors.Agreed + @")(?<=\bque\s+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex IsOfWord();

    [GeneratedRegex(@"\G(s')?(?!soutient\b)[a-z]+nt\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Plural();

    [GeneratedRegex(@"^\s*(la\s|le\s|l['\u2019])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex Singular();

    // « La Ville ou, à défaut, la Région ».
    [GeneratedRegex(@"\([^)]*$|\w\s+(et|ou|ni)\s*,[^,;:]*,\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Opened();

    [GeneratedRegex(@"^(?!l[ae]s?\s|l')[^,;:]{1,80},\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Circumstance();

    [GeneratedRegex(@"^\s*(l[ae]s?\s+|l'\s*)[\w-]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex FirstNoun();

    [GeneratedRegex(@"(?<=\w)(\s+(lui|leur|y|en|l[ae]s?|se|ne)|\s+[lsn]')+\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, 5_000)]
    private static partial Regex Pronouns();

    [GeneratedRegex(@"\b(engagements?|obligations?|contributions?|apports?|participations?|moyens|taches|a\s+la\s+charge\s+d\S+|financements?|(dispositions|modalites|conditions|clauses)\s+financieres)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"\bs'(engage|oblige)(nt|ra|ront)?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Commits();

    [GeneratedRegex(@"\b(met(tra|tront|tent)?\s+([^,;:]{1,60}?\s)?a\s+(la\s+)?disposition|pren(d|dra|dront|nent)\s+(en\s+charge|a\s+(sa|leur)\s+charge)|(co-?)?finance(ra|ront|nt)?\b(?!ment)|verse(ra|ront|nt)?\b|(accorde|attribue|alloue|octroie)(ra|ront|nt)?\b|apporte(ra|ront|nt)?\b|assure(ra|ront|nt)?\b|participe(ra|ront|nt)?\s+(a|au|aux)\b|contribue(ra|ront|nt)?\s+(financierement|a|au|aux)\b|fourni(t|ra|ront|ssent)\b|designe(ra|ront|nt)?\b|recrute(ra|ront|nt)?\b|soutien(t|dra|nent)\b|accueille(ra|ront|nt)?\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Acts();

    [GeneratedRegex(@"^((le\s+montant|le\s+taux)\s+((annuel|total|global)\s+)?de\s+)?l[ae]\s+(participation|contribution|subvention|dotation|aide|part|quote-part)(\s+(financiere|annuelle|globale))*\s+(de\s+(?=l)|du\s+|des\s+|de\s+|d')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Owed();

    /// <summary>Pattern on folded text: « la participation de la Région est fixée à … ».</summary>
    public const string FixedAt =
        @"\b(le\s+montant\s+((annuel|total|global)\s+)?de\s+)?l[ae]\s+(participation|contribution|subvention|dotation|aide)(\s+(financiere|annuelle|globale))*\s+(de\s+(?=l)|du\s+|des\s+|de\s+|d')(?<who>[^,;:]{1,80}?)(\s+(aux?|a\s+la|a\s+l')\s*[^,;:]{1,80}?)?(\s*,[^,;:]{1,80},)?\s+((est|sera)\s+(fixe|arrete)e?|s'eleve(ra)?)\s+a\s+(hauteur\s+de\s+|la\s+somme\s+de\s+)?(?=[\d.…_\[])";

    [GeneratedRegex("^" + FixedAt, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Fixed();

    // Before « la Région et l'Association », « la Ville, » is one more of them.
    [GeneratedRegex(@"(^|[,;:]\s+|\bque\s+)(?<who>((l[ae]s?\s|l')[^,;:]{1,80},\s+)+(l[ae]s?\s|l')[^,;:]{1,80}\s(et|ainsi\s+que)\s+l[^,;:]{1,80}|(l[ae]s?\s|l'|chaque\s|chacune?\s|toutes?\s|tous\s|elles?\b|ils?\b)[^,;:]{0,160})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, 5_000)]
    private static partial Regex LastClause();
}
