using System.Text.Json.Serialization;

namespace SkillsHub.Partnership.Reports;

/// <summary>The parts of a report that people write a text for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReportSection>))]
internal enum ReportSection
{
    [JsonStringEnumMemberName("overview")]
    Overview,

    [JsonStringEnumMemberName("skills-diagnostic")]
    SkillsDiagnostic,

    [JsonStringEnumMemberName("skills-watch")]
    SkillsWatch,

    [JsonStringEnumMemberName("documentary-resources")]
    DocumentaryResources,

    [JsonStringEnumMemberName("scientific-culture")]
    ScientificCulture,

    [JsonStringEnumMemberName("collaborative-work")]
    CollaborativeWork,

    [JsonStringEnumMemberName("training")]
    Training,

    [JsonStringEnumMemberName("funding")]
    Funding,

    [JsonStringEnumMemberName("commitments")]
    Commitments,

    [JsonStringEnumMemberName("committee")]
    Committee,

    [JsonStringEnumMemberName("deadlines")]
    Deadlines,

    [JsonStringEnumMemberName("outlook")]
    Outlook,
}

/// <param name="Section">Which part.</param>
/// <param name="Text">Plain text.</param>
/// <param name="WrittenBy">Who wrote it last.</param>
/// <param name="WrittenAt">When.</param>
internal sealed record SectionText(ReportSection Section, string Text, string WrittenBy, DateTimeOffset WrittenAt);
