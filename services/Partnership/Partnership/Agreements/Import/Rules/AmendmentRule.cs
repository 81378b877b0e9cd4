using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>How the terms are changed, and by whom.</summary>
internal sealed partial class AmendmentRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        AmendmentRuleExtract? rule = null;
        var sources = new List<SourceSpan>();
        foreach (var sentence in draft.Sentences.Where(sentence => !sentence.IsClaimed))
        {
            // « Modification et résiliation » heads clauses on either.
            var titled = draft.IsUnder(sentence, Titles().IsMatch) && (Amends().IsMatch(sentence.Folded) || !Ends().IsMatch(sentence.Folded));
            if (!titled && !(Amends().IsMatch(sentence.Folded) && Changes().IsMatch(sentence.Folded)))
                continue;
            var isOnChange = Amends().IsMatch(sentence.Folded) || Changes().IsMatch(sentence.Folded);
            if (!isOnChange && Paper().IsMatch(sentence.Folded))
                continue;
            rule = new AmendmentRuleExtract
            {
                NeedsEveryParty = (rule?.NeedsEveryParty ?? false) || ((isOnChange || !Another().IsMatch(sentence.Folded)) && (EveryParty().IsMatch(sentence.Folded) || NamesAll(draft, sentence))),
                EffectiveOnSignature = (rule?.EffectiveOnSignature ?? false) || OnSignature().IsMatch(sentence.Folded),
            };
            sources.Add(sentence.Claim());
        }

        draft.AmendmentRule = rule is null ? null : rule with { Sources = sources };
    }

    // « par avenant signé par le Département et l'Association », of two; « par les représentants des parties » may be an agent's signature.
    private static bool NamesAll(AgreementDraft draft, Sentence sentence) =>
        By().Match(sentence.Folded) is { Success: true } by && Promisors.Read(draft.Matcher, sentence.Text.Substring(by.Groups["who"].Index, by.Groups["who"].Length)).IsCommon;

    [GeneratedRegex(@"\b(sign|approuv|accept|conclu)\w*\s+(par|entre)\s+(?<who>(l[ae]s?\s|l')[^;:.]{1,200})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex By();

    [GeneratedRegex(@"\b(avenants?|modifications?|revision)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"\b(resili|denonc|preavis)|\b(mettre|met|mis|prend|prendre)\s+fin\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\bavenants?\b", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Amends();

    // « Un procès-verbal est signé par les parties » approves of nothing.
    [GeneratedRegex(@"^(une?\s+|l[ae]s?\s+|l'\s*|des\s+|cet?\s+|chaque\s+)(etats?\s+des\s+lieux|proces-verb(al|aux)|comptes?[- ]rendus?|bilans?|rapports?|registres?|inventaires?|recus?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Paper();

    // « Une visite a lieu d'un commun accord » changes nothing either.
    [GeneratedRegex(@"^(une?\s(?!accord)|des\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Another();

    [GeneratedRegex(@"\bmodifi|\brevis", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Changes();

    [GeneratedRegex(@"\bcommun\s+accord|\bunanim|\bavenants?\s+((ecrit|conclu|passe|etabli)s?\s+)*entre\s+(toutes\s+)?les\s+(parties|signataires)\b|\baccord\s+(ecrit\s+|prealable\s+)*(de|entre)\s+(toutes\s+|l'ensemble\s+des\s+|chacune\s+des\s+)?(les\s+)?(parties|signataires)|\b(sign|approuv|accept|adopt|ratifi)ee?s?\s+(par|entre|de)\s+(toutes|l'ensemble|chacune|chaque|les\s+(\w+\s+)?(parties|(co)?signataires|partenaires|contractants)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex EveryParty();

    [GeneratedRegex(@"\bpren(d|nent|dra|dront)\s+effet\b.{0,80}\bsignature\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OnSignature();
}
