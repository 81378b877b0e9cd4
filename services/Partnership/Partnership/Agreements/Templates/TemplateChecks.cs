using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Templates;

/// <summary>The limits of a form that a text is written from: each refusal names its field.</summary>
internal static class TemplateChecks
{
    private const int FewestParties = 2;
    private const int MostParties = 30;
    private const int MostCommitments = 60;
    private const int MostAdvisers = 30;
    private const int MostSeats = 20;
    private const int MostMeetings = 52;
    private const int MaxTitle = 300;
    private const int MaxName = 150;
    private const int MaxText = 300;
    private const int MaxCommitment = 1_000;
    private const int LongestYears = 99;

    // Any first day compares two lengths; this one has no 29 February behind it for three years.
    private static readonly DateOnly Origin = new(2001, 1, 1);

    public static Invalid? Check(this AgreementTemplate template)
    {
        var count = template.Parties?.Count ?? 0;
        var check = new Check().Text(template.Title, "title", MaxTitle)
            .That(count >= FewestParties, "parties", "reading.too-few-parties", $"parties holds at least {FewestParties} parties.")
            .That(count <= MostParties, "parties", "too-many", $"parties holds at most {MostParties} parties.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, party) in (template.Parties ?? []).Take(MostParties).Index())
            Party(check, party, $"parties[{index}]", names);
        check.Numbered(template.Operator, "operator", count)
            .From(template.MeetingsPerYear, "meetingsPerYear", 1, MostMeetings)
            .That(template.Advisers is null || template.Advisers.Count <= MostAdvisers, "advisers", "too-many", $"advisers holds at most {MostAdvisers} names.");
        foreach (var (index, adviser) in (template.Advisers ?? []).Take(MostAdvisers).Index())
            check.Text(adviser, $"advisers[{index}]", MaxName);
        TemplateFundingChecks.Check(check, template.Funding, count);
        Report(check, template.Report, count);
        Terms(check, template);
        return check.Text(template.Court, "court", MaxName)
            .That(template.Originals is null || count == 0 || template.Originals == count, "originals", "template.originals", "originals is the number of parties, so that each has one, or left out.")
            .Error;
    }

    public static Check Numbered(this Check check, int? number, string field, int parties) => check
        .That(number is not null, field, "required", $"{field} is required.")
        .That(number is null || (number >= 1 && number <= parties), field, "template.no-such-party", $"{field} is the number of a party, from 1.");

    public static Check From(this Check check, int? number, string field, int least, int most) => check
        .That(number is not null, field, "required", $"{field} is required.")
        .That(number is null || (number >= least && number <= most), field, "out-of-range", $"{field} is a number from {least} to {most}.");

    private static void Party(Check check, TemplateParty? party, string field, HashSet<string> names)
    {
        if (party is null)
        {
            check.That(false, field, "required", $"{field} is a party.");
            return;
        }

        var slug = party.Name is null ? "" : PartyNames.Slug(party.Name);
        check.Text(party.Name, $"{field}.name", MaxName)
            .That(party.Name is null || slug.Length > 0, $"{field}.name", "reading.name-without-letters", $"{field}.name holds letters or digits that a slug can be made of.")
            .That(slug.Length == 0 || names.Add(slug), $"{field}.name", "template.same-name", $"{field}.name is that of another party.")
            .OptionalText(party.Address, $"{field}.address", MaxText)
            .OptionalText(party.Representative, $"{field}.representative", MaxName)
            .OptionalText(party.Function, $"{field}.function", MaxName)
            .That(party.Seats is null or (>= 1 and <= MostSeats), $"{field}.seats", "out-of-range", $"{field}.seats is a number from 1 to {MostSeats}.")
            .That(party.Commitments is null || party.Commitments.Count <= MostCommitments, $"{field}.commitments", "too-many", $"{field}.commitments holds at most {MostCommitments} commitments.");
        foreach (var (index, commitment) in (party.Commitments ?? []).Take(MostCommitments).Index())
            check.Text(commitment, $"{field}.commitments[{index}]", MaxCommitment);
    }

    private static void Report(Check check, TemplateReport? report, int parties)
    {
        check.Numbered(report?.By, "report.by", parties).From(report?.Month, "report.month", 1, 12);
        // Of a month without a name, the day is measured by the longest.
        check.From(report?.Day, "report.day", 1, report?.Month is { } month and >= 1 and <= 12 ? DateTime.DaysInMonth(Origin.Year, month) : 31);
    }

    private static void Terms(Check check, AgreementTemplate template)
    {
        check.Length(template.Duration, "duration", isRequired: true)
            .That(template.StartDate is null or { Year: >= 2000 and <= 2100 }, "startDate", "out-of-range", "startDate is from 2000 to 2100.")
            .That(template.Renewal?.Kind is not null, "renewal.kind", "required", "renewal.kind is required.");
        var isRenewed = template.Renewal?.Kind is not (null or RenewalKind.Excluded);
        if (isRenewed)
            check.Length(template.Renewal?.Notice, "renewal.notice", isRequired: true).Within(template.Duration, template.Renewal?.Notice, "renewal.notice").Length(template.Renewal?.Duration, "renewal.duration", isRequired: false);
        check.That(isRenewed || template.Renewal is not { Notice: not null }, "renewal.notice", "template.not-renewed", "renewal.notice is left out where the agreement is not renewed.")
            .That(isRenewed || template.Renewal is not { Duration: not null }, "renewal.duration", "template.not-renewed", "renewal.duration is left out where the agreement is not renewed.")
            .Length(template.TerminationNotice, "terminationNotice", isRequired: true).Within(template.Duration, template.TerminationNotice, "terminationNotice");
    }

    private static Check Length(this Check check, Period? period, string field, bool isRequired) => check
        .That(period is not null || !isRequired, field, "required", $"{field} is required.")
        .That(period is null || IsPossible(period), $"{field}.count", "template.length", $"{field} is at least 1, and at most {LongestYears} years.");

    private static Check Within(this Check check, Period? term, Period? notice, string field) => check
        .That(term is null || notice is null || !IsPossible(term) || !IsPossible(notice) || Origin.Plus(notice) < Origin.Plus(term), $"{field}.count", "template.notice-too-long", $"{field} is shorter than duration.");

    private static bool IsPossible(Period period) =>
        period.Count >= 1 && AgreementTerm.IsWithinCentury(period) && Origin.Plus(period) <= Origin.AddYears(LongestYears);
}
