using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« n'est pas tenue de », « s'interdit de », « peut, si elle le souhaite »: what is refused or left free is no promise.</summary>
internal static partial class Refusals
{
    /// <summary>What is listed behind the words, or what they say themselves, is not promised.</summary>
    public static bool IsOf(string text, string folded, Promise? promise)
    {
        if (promise is { Who.IsUnclear: true })
            return true;
        var announces = folded.EndsWith(':');
        var words = Accented(text, folded);
        var said = Asides.Blank(words, announces ? promise?.Behind ?? words.Length : 0);
        if (announces && Withholds().IsMatch(said, promise?.Behind ?? 0))
            return true;
        if (promise is { IsExplicit: true })
            return Declines().IsMatch(folded);
        if (promise is not null && Adjoins().Match(words[..promise.Verb]) is { Success: true } not && Frees().Match(words, not.Index).Index == not.Index)
            return true;
        // Behind the verb, a sentence may speak of what others can do; what announces a list is about the list.
        var free = Frees().Match(said, announces || promise is null ? 0 : Asides.StartOfClause(words, promise.Start));
        return free.Success && (announces || promise is null || free.Index < promise.Behind);
    }

    /// <summary>A list item that is a clause of its own: « la Ville n'est pas tenue de … », « peut prêter une salle », not « ne pas … ».</summary>
    public static bool IsItem(string text, string folded) => Item().IsMatch(Accented(text, folded));

    // « refusé », « né », « à la faculté », « où » are other words once folded.
    private static string Accented(string text, string folded) =>
        Mistakable().Replace(folded, word => text.Substring(word.Index, word.Length).ToLowerInvariant());

    [GeneratedRegex(@"\b(refuse|renonce|ne|ou|a(?=\s+la\s+(faculte|possibilite)\b))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Mistakable();

    // The verb itself is refused, even where it is not that of the main clause.
    [GeneratedRegex(@"\b(ne\s+|n'\s*)((lui|leur|y|en|l[ae]s?|se)\s+|[ls]'\s*)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Adjoins();

    // « ne s'engage pas à » promises nothing, unless the sentence also says what is promised.
    [GeneratedRegex(@"^(?!.*(?<!\bne\s)\bs'(engage|oblige)).*\bne\s+s'(engage|oblige)(nt|ra|ront)?\s+(pas|point|nullement|aucunement|en\s+rien)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Declines();

    // « s'engage à ne pas : », « s'engage à s'abstenir de : »: each item alone would say the contrary.
    [GeneratedRegex(@"\b(ne|s'\s*abstenir|s'\s*interdire|renoncer|eviter|refuser|cesser)\b[^,;]{0,60}:\s*$|(?<!\b(pour|afin\s+de)\s)\b(ne\s+(pas|plus|point|jamais)|s'\s*abstenir|s'\s*interdire)\b[^:]{0,200}:\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Withholds();

    private const string May = @"\b(peu(t|vent)|pourr(a|ont|ait|aient)|saurai(t|ent))\b";

    private const string Free =
        May + @"|\bs'\s*(interdi(t|sent|ra|ront)|abst(ient|iennent|iendra|iendront))\b|\b(renonce|refuse)(nt|ra|ront)?\b|\bse\s+reserve(nt|ra|ront)?\b" +
        @"|\b(est|sont|sera|seront)\s+(\w+ment\s+)?((libres?|dispensee?s?|exoneree?s?)\s+d[e'u]|exclue?s?\b|interdite?s?\b|refus[eé]e?s?\b)|\b(a|ont|aura|auront)\s+la\s+(faculte|possibilite)\b";

    // « n'excédant pas 500 € » tells how much, and refuses nothing.
    private const string Bound = @"((en|y|l[ae]s?|leur|lui|se)\s+|[sl]'\s*)?[a-z]+ant\b";

    // « ne finance que les travaux » is a promise, if a narrow one.
    private const string Negated = @"\b(ne\s+|n'\s*)(?!" + Bound + @"|[^,;:]{1,40}\bqu[e']).";

    /// <summary>Pattern of the verbs that refuse, or leave free.</summary>
    public const string Either = Free + "|" + Negated;

    [GeneratedRegex(Either, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Frees();

    [GeneratedRegex(
        @"^((l[ae]s?\s|l'|elles?\b|ils?\b|celle-ci\b|celui-ci\b|chaque\s|chacune?\s|aucune?\s|nul)((?!\b(qui|que|qu(?=')|dont|où|lorsqu(e|(?='))|quand|si|[a-z]*quel(le)?s?)\b)[^,;:.]){0,80}?\s?)?(" + Free + @"|\b(ne\s+|n'\s*)(?!(pas|plus|point|jamais|rien)\b|" + Bound + @"|((en|y|l[ae]s?|leur|lui|se)\s+|[sl]')?[a-z]+(er|ir|re|oir)\b)\w)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Item();
}
