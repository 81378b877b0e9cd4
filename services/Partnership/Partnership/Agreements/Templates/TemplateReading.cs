using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Templates;

/// <summary>
/// Whether the import reads in the text what the form says, and nothing else. Words that somebody typed may say more than their field asks for,
/// « la convention est reconduite tacitement » among the commitments: they are refused where they were typed.
/// </summary>
internal sealed class TemplateReading(AgreementTemplate template, WrittenText text, AgreementExtract read)
{
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);

    public static Invalid? Check(AgreementTemplate template, WrittenText text, AgreementExtract read)
    {
        var reading = new TemplateReading(template, text, read);
        reading.Compare();
        // What else then reads otherwise follows from those words.
        return reading._fields.Count == 0 ? null : Refuse(reading._fields.Where(IsFree).ToList() is { Count: > 0 } typed ? typed : reading._fields);
    }

    public static Invalid Refuse(IEnumerable<string> fields) =>
        new([.. fields.Select(field => new FieldError(field, "template.read-otherwise", $"{field} holds words that are read as something else than this field asks for."))]);

    private void Compare()
    {
        Expect(string.Equals(read.Title.Text, template.Title, StringComparison.Ordinal), "title");
        if (!Parties())
            return;
        Promises();
        Committee();
        Terms();
        foreach (var source in read.Unread.Concat(read.Findings.Select(finding => finding.Sources[0])))
            _fields.Add(text.FieldOf(source.FirstLine));
    }

    private bool Parties()
    {
        foreach (var (index, party) in template.Parties!.Index())
        {
            var (field, found) = ($"parties[{index}]", read.Parties.ElementAtOrDefault(index));
            var person = found?.Representative;
            Expect(string.Equals(found?.Name, TemplateText.Sentence(party!.Name!), StringComparison.Ordinal), $"{field}.name");
            Expect(string.Equals(found?.Address, party.Address, StringComparison.Ordinal), $"{field}.address");
            Expect(string.Equals(Joined(person?.Honorific, person?.Name), party.Representative, StringComparison.Ordinal), $"{field}.representative");
            Expect(string.Equals(person?.Function, party.Function, StringComparison.Ordinal), $"{field}.function");
        }

        Expect(read.Parties.Count == template.Parties!.Count, "parties");
        return _fields.Count == 0;
    }

    private void Promises()
    {
        foreach (var (index, party) in template.Parties!.Index())
        {
            var (field, slug) = ($"parties[{index}].commitments", read.Parties[index].Slug);
            var found = read.Commitments.Where(commitment => commitment.Source.FirstLine is var line && IsOf(text.FieldOf(line), field)).ToList();
            foreach (var (at, promise) in (party!.Commitments ?? []).Index())
                Expect(found.Exists(one => one.Party == slug && text.FieldOf(one.Source.FirstLine) == $"{field}[{at}]" && Bare(one.Text) == promise), $"{field}[{at}]");
            foreach (var extra in found.Where(one => found.Exists(other => !ReferenceEquals(other, one) && other.Source.FirstLine == one.Source.FirstLine)))
                Expect(false, text.FieldOf(extra.Source.FirstLine));
        }

        foreach (var (at, line) in (template.Funding ?? []).Index())
            Expect(read.Grants.Any(grant => text.FieldOf(grant.Source.FirstLine) == $"funding[{at}].value" && Says(grant, line!)), $"funding[{at}].value");
    }

    private bool Says(GrantExtract grant, TemplateFunding line) =>
        grant.Party == read.Parties[line.Party!.Value - 1].Slug && grant.Nature == line.Nature
        && grant.State == (line.Value is null ? GrantValueState.Blank : GrantValueState.Stated)
        && (line.Unit == TemplateFundingUnit.Percent ? grant.Rate : grant.Amount) == line.Value
        && (grant.FiscalYears?.FirstYear, grant.FiscalYears?.Count) == (line.FirstYear, line.FirstYear is { } first ? (line.LastYear ?? first) - first + 1 : null);

    private void Committee()
    {
        var committee = read.Committees is [{ } only] ? only : null;
        foreach (var (index, party) in template.Parties!.Index())
            Expect(committee?.Members.ElementAtOrDefault(index) is { IsAdvisory: false } seat && seat.Party == read.Parties[index].Slug && seat.Seats == (party!.Seats ?? 1), $"parties[{index}].name");
        foreach (var (index, adviser) in (template.Advisers ?? []).Index())
            Expect(committee?.Members.ElementAtOrDefault(template.Parties!.Count + index) is { IsAdvisory: true, Party: null } seat && seat.Name == adviser, $"advisers[{index}]");
        Expect(committee?.Members.Count == template.Parties!.Count + (template.Advisers?.Count ?? 0), Foreign(committee?.Members.Select(member => member.Source), "advisers"));
        Expect(committee?.MeetingsPerYear == template.MeetingsPerYear, Foreign(committee?.Sources, "meetingsPerYear"));
        Expect(read.Reports is [var report] && report.Party == read.Parties[template.Report!.By!.Value - 1].Slug && (report.DueOn?.Day, report.DueOn?.Month) == (template.Report.Day, template.Report.Month), Foreign(read.Reports.Select(one => one.Source), "report.by"));
    }

    private void Terms()
    {
        var (term, renewal, isRenewed) = (read.Term, read.Renewal, template.Renewal!.Kind != RenewalKind.Excluded);
        Expect(term?.Duration == template.Duration && term?.EndDate is null && term?.Start == (template.StartDate is null ? TermStart.LastSignature : TermStart.FixedDate) && term.StartDate == template.StartDate, Foreign(term?.Sources, "duration"));
        Expect(
            renewal?.Kind == template.Renewal.Kind && renewal?.Notice == template.Renewal.Notice && renewal?.Duration == (isRenewed ? template.Renewal.Duration ?? template.Duration : null),
            Foreign(renewal?.Sources, "renewal.kind"));
        Expect(read.Termination?.Notice == template.TerminationNotice, Foreign(read.Termination?.Sources, "terminationNotice"));
        Expect(read.Disputes?.Court == template.Court, Foreign(read.Disputes?.Sources, "court"));
        Expect(read.Originals is { } originals && originals.Count == template.Originals && originals.OnePerParty == (template.Originals is null), Foreign(read.Originals is { } said ? [said.Source] : null, "originals"));
    }

    // What was read instead may stand in words that were typed for another field.
    private string Foreign(IEnumerable<SourceSpan>? sources, string own) =>
        (sources ?? []).Select(source => text.FieldOf(source.FirstLine)).FirstOrDefault(IsFree) ?? own;

    private static bool IsFree(string field) => field.Contains(".commitments[", StringComparison.Ordinal);

    private void Expect(bool isSo, string field)
    {
        if (!isSo)
            _fields.Add(field);
    }

    private static bool IsOf(string field, string list) => field.StartsWith(list, StringComparison.Ordinal);

    private static string Bare(string promise) => promise.EndsWith(" ;", StringComparison.Ordinal) ? promise[..^2] : promise.TrimEnd('.') + (promise.EndsWith("..", StringComparison.Ordinal) ? promise[promise.TrimEnd('.').Length..^1] : "");

    private static string? Joined(string? honorific, string? name) => string.Join(' ', new[] { honorific, name }.OfType<string>()) is { Length: > 0 } words ? words : null;
}
