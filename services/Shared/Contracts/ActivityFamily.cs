using System.Text.Json.Serialization;

namespace SkillsHub.Contracts;

/// <summary>The families of activity that a hub offers (territorial agreement, article 2); also the sections of the annual report.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActivityFamily>))]
public enum ActivityFamily
{
    /// <summary>Diagnosis of skills and support of people.</summary>
    [JsonStringEnumMemberName("skills-diagnostic")]
    SkillsDiagnostic,

    /// <summary>Watch on skills.</summary>
    [JsonStringEnumMemberName("skills-watch")]
    SkillsWatch,

    /// <summary>Documentary resources and the watch on them.</summary>
    [JsonStringEnumMemberName("documentary-resources")]
    DocumentaryResources,

    /// <summary>Promotion of scientific and technical culture.</summary>
    [JsonStringEnumMemberName("scientific-culture")]
    ScientificCulture,

    /// <summary>Collaborative work and creation of value.</summary>
    [JsonStringEnumMemberName("collaborative-work")]
    CollaborativeWork,

    /// <summary>Training by the six pathways.</summary>
    [JsonStringEnumMemberName("training")]
    Training,
}
