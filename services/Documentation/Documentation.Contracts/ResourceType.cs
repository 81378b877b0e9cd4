using System.Text.Json.Serialization;

namespace SkillsHub.Documentation.Contracts;

/// <summary>What sort of work a resource is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResourceType>))]
public enum ResourceType
{
    /// <summary>A text of any other sort.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>Tells how to do something.</summary>
    [JsonStringEnumMemberName("guide")]
    Guide,

    /// <summary>Examines a question.</summary>
    [JsonStringEnumMemberName("study")]
    Study,

    /// <summary>Accounts for something done.</summary>
    [JsonStringEnumMemberName("report")]
    Report,

    /// <summary>Slides.</summary>
    [JsonStringEnumMemberName("presentation")]
    Presentation,

    /// <summary>Data in a table.</summary>
    [JsonStringEnumMemberName("dataset")]
    Dataset,

    /// <summary>A still image.</summary>
    [JsonStringEnumMemberName("image")]
    Image,

    /// <summary>A moving image.</summary>
    [JsonStringEnumMemberName("video")]
    Video,
}
