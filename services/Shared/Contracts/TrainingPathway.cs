using System.Text.Json.Serialization;

namespace SkillsHub.Contracts;

/// <summary>The six ways of training that an agreement names (territorial agreement, article 2).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TrainingPathway>))]
public enum TrainingPathway
{
    /// <summary>Promotion supérieure du travail: evening and distance courses for adults.</summary>
    [JsonStringEnumMemberName("social-promotion")]
    SocialPromotion,

    /// <summary>Apprentissage.</summary>
    [JsonStringEnumMemberName("apprenticeship")]
    Apprenticeship,

    /// <summary>Inter-entreprises: a course open to several companies.</summary>
    [JsonStringEnumMemberName("inter-company")]
    InterCompany,

    /// <summary>Intra-entreprise: a course for one company.</summary>
    [JsonStringEnumMemberName("intra-company")]
    IntraCompany,

    /// <summary>Formation en situation de travail (FEST, AFEST).</summary>
    [JsonStringEnumMemberName("work-based")]
    WorkBased,

    /// <summary>Accompagnement entrepreneurial.</summary>
    [JsonStringEnumMemberName("entrepreneurship")]
    Entrepreneurship,
}
