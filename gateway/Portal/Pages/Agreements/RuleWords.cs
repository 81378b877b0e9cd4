using System.Globalization;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Committee;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Agreements;

/// <summary>The rules of an agreement in words; a rule that the text does not give is left out.</summary>
internal static class RuleWords
{
    public static IEnumerable<(string Title, string Text, IReadOnlyList<Source>? Sources, string? ReadBy)> Of(Agreement agreement)
    {
        var text = agreement.Content;
        if (text.Term is { } term)
            yield return (Say("Durée", "Term"), Term(term), term.Sources, term.ReadBy);
        if (text.Renewal is { } renewal)
            yield return (Say("Reconduction", "Renewal"), Renewal(renewal), renewal.Sources, renewal.ReadBy);
        if (text.Termination is { } termination)
            yield return (Say("Résiliation", "Termination"), Termination(termination), termination.Sources, termination.ReadBy);
        if (text.AmendmentRule is { } amendment)
            yield return (Say("Avenants", "Amendments"), amendment.NeedsEveryParty ? Say("D’un commun accord entre toutes les parties", "Agreed by all parties") : Say("Prévus par le texte", "Provided for"), amendment.Sources, null);
        foreach (var committee in text.Committees)
            yield return (CommitteeWords.Name(committee.Name), Committee(agreement, committee), [.. committee.Sources ?? [], .. (committee.Members ?? []).Select(member => member.Source).OfType<Source>().Take(1)], committee.ReadBy);
        foreach (var report in text.Reports)
            yield return (Say("Rapport", "Report"), Report(agreement, report), One(report.Source), null);
        if (text.BrandingRules is [_, ..] rules)
            yield return (Say("Nom et logo", "Name and logo"), string.Join(Semicolon, rules.Select(rule => Branding(agreement, rule)).Distinct(StringComparer.Ordinal)), [.. rules.Select(rule => rule.Source).OfType<Source>()], null);
        if (text.Disputes is { } disputes)
            yield return (Say("Litiges", "Disputes"), string.Join(Semicolon, new[] { disputes.AmicableFirst ? Say("accord amiable d’abord", "amicable settlement first") : null, disputes.Court }.OfType<string>()), disputes.Sources, null);
        if (text.Originals is { } originals)
            yield return (Say("Originaux", "Originals"), originals.Count?.ToString(CultureInfo.CurrentCulture) ?? Say("un par partie", "one for each party"), One(originals.Source), originals.ReadBy);
        foreach (var fact in text.CalendarFacts)
            yield return (Say("Date du texte", "Date in the text"), Quote(fact.Text), One(fact.Source), null);
    }

    private static IReadOnlyList<Source> One(Source? source) => source is null ? [] : [source];

    private static string Term(TermText term) => string.Join(", ", new[]
    {
        term.Duration is { } duration ? AgreementWords.Period(duration) : null,
        term.Start switch
        {
            "lastSignature" => Say("à compter de la dernière signature", "from the last signature"),
            "notification" => Say("à compter de la notification", "from notification"),
            _ when term.StartDate is { } start => $"{Say("à compter du", "from")} {HubClock.Day(start)}",
            _ => null,
        },
        term.EndDate is { } end ? $"{Say("jusqu’au", "until")} {HubClock.Day(end)}" : null,
    }.OfType<string>());

    private static string Renewal(RenewalText renewal) => string.Join(", ", new[]
    {
        renewal.Kind switch { "express" => Say("expresse", "express"), "tacit" => Say("tacite", "tacit"), "excluded" => Say("exclue", "excluded"), _ => renewal.Kind },
        renewal.Notice is { } notice ? $"{AgreementWords.Period(notice)} {Say("avant le terme", "before the end")}" : null,
        AgreementWords.Letter(renewal.Letter) is { Length: > 0 } letter ? letter : null,
        renewal.BetweenEachPair ? Say("de chaque partie à chaque autre", "from each party to each other") : null,
        renewal.Duration is { } duration ? $"{Say("pour", "for")} {AgreementWords.Period(duration)}" : null,
        Times(renewal.MaximumTimes),
    }.OfType<string>());

    private static string? Times(int? most) => most switch
    {
        null => null,
        1 => Say("une fois", "once"),
        2 => Say("deux fois au plus", "twice at most"),
        { } times => Say($"{times} fois au plus", $"{times} times at most"),
    };

    private static string Termination(TerminationText termination) => string.Join(", ", new[]
    {
        termination.Notice is { } notice ? $"{Say("préavis de", "notice of")} {AgreementWords.Period(notice)}" : Say("sans préavis indiqué", "no notice stated"),
        AgreementWords.Letter(termination.Letter) is { Length: > 0 } letter ? letter : null,
        termination.ShorterForForceMajeure ? Say("plus court d’un commun accord en cas de force majeure", "shorter by agreement in force majeure") : null,
    }.OfType<string>());

    private static string Committee(Agreement agreement, CommitteeText committee)
    {
        var members = string.Join(", ", (committee.Members ?? []).Select(Member));
        var meetings = committee.MeetingsPerYear is { } perYear ? $"{(committee.AtLeast ? Say("au moins ", "at least ") : "")}{PerYear(perYear)}. " : "";
        return $"{meetings}{Count((committee.Members ?? []).Count, "membre", "membres", "member", "members")}{Colon}{members}";
    }

    // An adviser is not expected to sign.
    private static string Member(MemberText member)
    {
        var asides = new[]
        {
            member.Seats is { } seats ? Count(seats, "siège", "sièges", "seat", "seats") : null,
            member.IsAdvisory ? Say("à titre consultatif", "without deciding") : member.Party is null ? Say("ne signe pas", "does not sign") : null,
        }.OfType<string>().ToList();
        return asides.Count == 0 ? member.Name : $"{member.Name} ({string.Join(", ", asides)})";
    }

    private static string Report(Agreement agreement, ReportText report) => string.Join(", ", new[]
    {
        PerYear(report.PerYear),
        report.DueOn is { } due ? $"{Say("au plus tard le", "at the latest on")} {HubClock.DayOfYear(due.InLeapYear)}{(report.IsForYearBefore ? Say(" de l’année suivante", " of the next year") : "")}" : null,
        $"{Say("par", "by")} {Named.Within(report.By ?? agreement.NameOf(report.Party))}",
    }.OfType<string>());

    private static string Branding(Agreement agreement, BrandingText branding) => (branding.NeedsWrittenAgreement, branding.Party) switch
    {
        (true, { } party) => $"{Say("accord écrit", "written agreement")} {Named.Of(agreement.NameOf(party))}",
        (true, null) => Say("accord écrit de la partie dont le nom ou le logo est utilisé", "written agreement of the party whose name or logo is used"),
        (false, { } party) => $"{Say("le texte dit comment se servir de ceux", "the text says how to use those")} {Named.Of(agreement.NameOf(party))}",
        (false, null) => Say("le texte dit comment s’en servir", "the text says how to use them"),
    };

    private static string PerYear(decimal times) => times == 1 ? Say("une fois par an", "once a year") : $"{times.ToString("0.##", CultureInfo.CurrentCulture)} {Say("fois par an", "times a year")}";
}
