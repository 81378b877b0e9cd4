using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace SkillsHub.Partnership.Agreements;

/// <summary>What the subject of a mail calls an agreement: its title, and where another of the hub has the same, what tells the two apart.</summary>
internal sealed record MailedTitle(string French, string English)
{
    private const int ReferenceLetters = 4;

    public static async Task<MailedTitle> OfAsync(Agreement agreement, PartnershipDbContext context, CancellationToken cancellationToken)
    {
        if (!await context.Agreements.AnyAsync(other => other.Hub == agreement.Hub && other.Id != agreement.Id && other.Title == agreement.Title && other.State != AgreementState.Discarded, cancellationToken))
            return new(agreement.Title, agreement.Title);
        // The end of the id is another even for two that are signed on one day.
        var reference = agreement.Id.ToString("N", CultureInfo.InvariantCulture)[^ReferenceLetters..];
        return agreement.InForceFrom is { } from
            ? new($"{agreement.Title} (en vigueur depuis le {FrenchForm.Day(from)}, réf. {reference})", $"{agreement.Title} (in force since {EnglishForm.Day(from)}, ref. {reference})")
            : new($"{agreement.Title} (réf. {reference})", $"{agreement.Title} (ref. {reference})");
    }
}
