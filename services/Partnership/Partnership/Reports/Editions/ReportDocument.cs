using System.Text.Json;
using System.Text.Json.Serialization;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Reports.Figures;

namespace SkillsHub.Partnership.Reports.Editions;

/// <summary>A report as it is transmitted to one reader.</summary>
/// <param name="Title">The agreement's title.</param>
/// <param name="Edition">Number of the edition.</param>
/// <param name="TransmittedOn">The day of the transmission.</param>
/// <param name="Word">Why the year was reported on before it was over.</param>
/// <param name="Correction">What it corrects.</param>
/// <param name="Texts">By section.</param>
/// <param name="Figures">As the journal shows their facts to the reader.</param>
internal sealed record ReportDocument(
    string Title, int Edition, DateOnly TransmittedOn, string? Word, string? Correction, IReadOnlyList<ReportText> Texts, [property: JsonPropertyOrder(1)] ReportFigures Figures)
{
    // What is absent is null.
    private static readonly JsonSerializerOptions Reading = new(EventJson.Options) { RespectRequiredConstructorParameters = false };

    /// <summary>The hub's name; null in editions from before it was kept.</summary>
    public string? Hub { get; init; }

    /// <summary>Who transmitted it; null in editions from before it was kept.</summary>
    public string? TransmittedBy { get; init; }

    /// <summary>The money of the agreement that no report's year holds; none in editions from before it was said.</summary>
    public IReadOnlyList<OutsideYear> Outside { get; init; } = [];

    /// <summary>The parties as they were called; none in editions from before they were kept.</summary>
    public IReadOnlyList<ReportParty> Parties { get; init; } = [];

    public static ReportDocument Of(AnnualReport report, ReportEdition edition, Agreement agreement, string hub, ReportFigures figures) => new(
        agreement.Title, edition.Number, edition.TransmittedOn, edition.Word, edition.Correction, [.. report.Texts.Select(text => new ReportText(text.Section, text.Text))], figures)
    {
        Hub = hub,
        TransmittedBy = edition.TransmittedBy,
        Parties = [.. agreement.Parties.Select(party => new ReportParty(party.Slug, party.Name))],
    };

    public static ReportDocument From(byte[] bytes) => JsonSerializer.Deserialize<ReportDocument>(bytes, Reading) ?? throw new InvalidOperationException("An edition is a document.");

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, EventJson.Options);

    public string? TextOf(ReportSection section) => Texts.FirstOrDefault(text => text.Section == section)?.Text;

    /// <summary>What a party was called; its slug where that was not kept, nothing for none.</summary>
    public string NameOf(string? party) => Parties.FirstOrDefault(one => one.Slug == party)?.Name ?? party ?? "";
}

/// <param name="Slug">Slug of the party.</param>
/// <param name="Name">What it was called.</param>
internal sealed record ReportParty(string Slug, string Name);

/// <param name="Section">Which part of the report.</param>
/// <param name="Text">Plain text.</param>
internal sealed record ReportText(ReportSection Section, string Text);
