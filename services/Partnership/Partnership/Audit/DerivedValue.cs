using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillsHub.Partnership.Audit;

/// <summary>Values that follow from others of the same thing: nobody changed them, so the trail leaves them out.</summary>
internal static class DerivedValue
{
    private const string Annotation = "Audit:Derived";

    public static void IsDerived<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Annotation, value: true);

    public static bool IsDerived(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;
}
