using System.Globalization;
using System.Text;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Corpus;

/// <summary>A whole reading, one line for each item: to be read beside the agreement itself.</summary>
internal sealed class ReadingText
{
    private const int LongestQuote = 70;

    private readonly StringBuilder _text = new();

    public static string Of(AgreementExtract agreement)
    {
        var text = new ReadingText();
        text.AddParties(agreement);
        text.AddPromises(agreement);
        text.AddTerms(agreement);
        text.AddCommittees(agreement);
        text.AddRest(agreement);
        return text._text.ToString();
    }

    private void AddParties(AgreementExtract agreement)
    {
        Add("titre", Short(agreement.Title.Text), Years(agreement.Title.FirstYear, agreement.Title.LastYear));
        foreach (var party in agreement.Parties)
        {
            var who = party.Representative is { } person ? $"{person.Honorific} {person.Name}, {person.Function}".Trim(' ', ',') : null;
            Add("partie", party.Slug, party.Name, party.Alias, party.Kind?.ToString(), party.Address, party.Siret, who);
        }

        foreach (var article in agreement.Articles)
            Add("article", article.Number, article.Heading);
    }

    private void AddPromises(AgreementExtract agreement)
    {
        foreach (var purpose in agreement.Purposes)
            Add("objet", Short(purpose.Quote));
        foreach (var activity in agreement.Activities)
            Add("activité", activity.Text, activity.Family?.ToString(), string.Join(", ", activity.Pathways));
        foreach (var commitment in agreement.Commitments)
            Add($"engagement {commitment.Article}", commitment.IsCommon ? "tous" : commitment.Party ?? "personne", Short(commitment.Text), commitment.Condition);
        foreach (var grant in agreement.Grants)
        {
            Add(
                $"aide {grant.Source.Article}", grant.Party ?? "personne", grant.Nature?.ToString(), grant.State.ToString(), With(grant.Rate, "%"), With(grant.Amount, grant.IsPerYear ? "€ par an" : "€"),
                With(grant.Ceiling, "€ au plus"), grant.Base, grant.FiscalYears?.Text);
        }

        foreach (var rent in agreement.RentDuties)
            Add("loyer", rent.Party ?? "personne", $"dès l'année {rent.FromYear}");
        foreach (var report in agreement.Reports)
        {
            var due = report.DueOn is { } day ? $"{day.Day}/{day.Month}{(report.IsForYearBefore ? " pour l'année d'avant" : "")}" : null;
            Add($"rapport {report.Source.Article}", report.Party ?? "personne", With(report.PerYear, "par an"), due, Short(report.Source.Quote));
        }
    }

    private void AddTerms(AgreementExtract agreement)
    {
        if (agreement.Term is { } term)
            Add("durée", term.Start?.ToString(), Day(term.StartDate), Of(term.Duration), Day(term.EndDate));
        if (agreement.Renewal is { } renewal)
        {
            Add(
                "renouvellement", renewal.Kind.ToString(), Of(renewal.Duration), renewal.IsForSameDuration ? "même durée" : null, With(renewal.MaximumTimes, "fois"),
                renewal.Notice is { } notice ? $"préavis {Of(notice)}" : null, renewal.Letter?.ToString());
        }

        if (agreement.Termination is { } end)
            Add("résiliation", Of(end.Notice), end.Letter?.ToString(), end.ShorterForForceMajeure ? "plus court par force majeure" : null);
        if (agreement.AmendmentRule is { } amendment)
            Add("avenant", amendment.NeedsEveryParty ? "toutes les parties" : "qui signe n'est pas dit");
        if (agreement.Disputes is { } dispute)
            Add("litiges", dispute.AmicableFirst ? "amiable" : null, dispute.Court, dispute.CourtKind?.ToString());
        if (agreement.Originals is { } originals)
            Add("originaux", originals.OnePerParty ? "un par partie" : originals.Count?.ToString(CultureInfo.InvariantCulture));
    }

    private void AddCommittees(AgreementExtract agreement)
    {
        foreach (var committee in agreement.Committees)
        {
            Add("comité", committee.Name, With(committee.MeetingsPerYear, committee.AtLeast ? "par an au moins" : "par an"));
            foreach (var member in committee.Members)
                Add("  membre", member.Name, member.Party ?? "personne", With(member.Seats, "sièges"), member.IsAdvisory ? "consultatif" : null);
        }
    }

    private void AddRest(AgreementExtract agreement)
    {
        foreach (var rule in agreement.BrandingRules)
            Add("marque", rule.Party ?? "chacune", rule.NeedsWrittenAgreement ? "accord écrit" : null);
        foreach (var fact in agreement.CalendarFacts)
            Add("calendrier", fact.Text, fact.IsStart ? "début" : null);
        foreach (var annex in agreement.Annexes)
            Add("annexe", annex.Number, annex.Title, annex.IsPresent ? "jointe" : "absente");
        foreach (var supplied in agreement.SuppliedDocuments)
            Add("pièce", supplied.Title, supplied.Party ?? "personne");
        foreach (var point in agreement.OpenPoints)
            Add("point ouvert", point.Key, point.Owner, point.Question);
        foreach (var finding in agreement.Findings)
            Add("constat", finding.Code, finding.Message);
        foreach (var unread in agreement.Unread)
            Add("non lu", unread.Article, unread.Quote.Replace("\n", " / ", StringComparison.Ordinal));
    }

    private void Add(string kind, params IEnumerable<string?> values) =>
        _text.Append(kind).Append(" : ").AppendJoin(" | ", values.Where(value => !string.IsNullOrEmpty(value))).Append('\n');

    private static string Short(string text)
    {
        var line = text.Replace("\n", " / ", StringComparison.Ordinal);
        return line.Length <= LongestQuote ? line : $"{line[..LongestQuote]}…";
    }

    private static string? With(decimal? number, string unit) => number is { } value ? $"{value.ToString("0.##", CultureInfo.InvariantCulture)} {unit}" : null;

    private static string? Of(Period? period) => period is null ? null : $"{period.Count} {period.Unit}";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Years(int? first, int? last) => first is null ? null : $"{first}-{last}";
}
