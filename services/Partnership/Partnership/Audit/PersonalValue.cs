using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillsHub.Partnership.Audit;

/// <summary>Values that are erased one day. The trail, which nobody erases, keeps that and by whom they were changed, and never what they were.</summary>
internal static class PersonalValue
{
    /// <summary>What stands in the trail where there was a value.</summary>
    public const string Withheld = "•••";

    private const string Annotation = "Audit:Personal";

    public static void IsPersonal<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Annotation, value: true);

    public static bool IsPersonal(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;
}
