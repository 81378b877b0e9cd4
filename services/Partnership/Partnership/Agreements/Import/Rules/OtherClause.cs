using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Parties;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« La Région verse 30 000 € et la Ville verse 20 000 € »: a second promise in the sentence, of another party.</summary>
/// <param name="End">Where the first one ends, ahead of « et ».</param>
/// <param name="Start">Where it starts, behind « et ».</param>
/// <param name="Promise">Null where nobody can tell whose it is or what is shared: « la Région finance 30 % et la Ville 20 % ».</param>
internal sealed partial record OtherClause(int End, int Start, Promise? Promise)
{
    /// <summary>Null where nobody else promises in the sentence.</summary>
    public static OtherClause? Find(PartyMatcher matcher, string text, string folded, Promise promise)
    {
        if (promise.Who.Named.Count == 0)
            return null;
        // « et celle de Hautclair l'abonnement »: what she does is told by the verb of the first.
        if (Like().Match(folded, promise.Behind) is { Success: true } like && char.IsUpper(text[like.Groups["of"].Index]) && matcher.IsWithinName(like.Groups["of"].Value))
            return new OtherClause(like.Index, like.Index, null);
        for (var joint = Joints().Match(folded, promise.Behind); joint.Success && joint.Index < folded.Length; joint = joint.NextMatch())
        {
            var start = joint.Index + joint.Length;
            var name = matcher.LengthOfName(folded, start);
            if (name == 0 || matcher.Find(text.Substring(start, name)) is not { } other || promise.Who.Named.Contains(other, StringComparer.Ordinal))
                continue;
            // « l'école et l'Association apportent » is of both.
            if (Promises.Find(matcher, text[start..], folded[start..]) is { Start: 0 } second && second.Who.Words.Length <= name && !Promises.IsPlural(folded, start + second.Verb))
                return new OtherClause(joint.Index, start, (second.IsExplicit || !IsWithin(text, folded, promise.Behind, joint.Index)) && Find(matcher, text[start..], folded[start..], second) is null ? second : null);
            if (GoesOn().IsMatch(folded, start + name))
                return new OtherClause(joint.Index, start, null);
        }

        return null;
    }

    // « si la Région finance et l'Association assure »: a part of the first promise, or one of her own? « et l'Association s'engage » is her own.
    private static bool IsWithin(string text, string folded, int from, int joint) =>
        Opens().IsMatch(folded[from..joint]) || text[from..joint].Contains(" où ", StringComparison.Ordinal);

    [GeneratedRegex(Promisors.Relative + @"|\b(si|lorsque|quand)\b|\blorsqu'|\bs'ils?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Opens();

    [GeneratedRegex(@"[\s,](et|tandis\s+que|alors\s+que)\s+(celles?|celui|ceux)\s+(de\s+|du\s+|des\s+|d')(?<of>[\w-]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Like();

    [GeneratedRegex(@"(\s*,)?\s+(et|tandis\s+que|alors\s+que)\s+(?=l[ae]s?\s|l'|[a-z])|\s*[;,]\s+(?=l[ae]s?\s|l')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Joints();

    // « et la Ville 20 % », « et la Ville la même somme », « et la Ville à le tenir », « la Ville finançant le reste ».
    [GeneratedRegex(
        @"\G(\s*,?\s*((a\s+hauteur\s+de|pour|de|a)\s+)?(\d[\d .,]*|[.…_]+\s*)(%|€|euros?\b)|\s+(l[ae]s?|lui|leur|y|en|se|ne|autant)\s|\s+[lsn]'|\s+a\s+((ne\s+pas|se|l[ae]s?|y|en|lui|leur)\s+|[sl]')?[a-z]+(er|ir|re|oir)\b|\s+[a-z]+ant\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex GoesOn();
}
