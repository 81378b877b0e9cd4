using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Audit;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Agreements;

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>, IEntityTypeConfiguration<AgreementContent>
{
    /// <summary>One file is one draft of a hub; a discarded draft makes room for another try.</summary>
    public const string SameFileIndex = "ux_agreement_hub_content_hash";

    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("agreement").IsAggregate();
        builder.Property(agreement => agreement.State).HasConversion<string>().HasMaxLength(30);
        builder.Property(agreement => agreement.Term).IsJson();
        builder.Property(agreement => agreement.Tacit).IsJson();
        builder.Property(agreement => agreement.Tacit).IsDerived();
        builder.Property(agreement => agreement.RunsOn).IsDerived();
        builder.Property(agreement => agreement.TacitUntil).IsDerived();
        builder.Property(agreement => agreement.LastPointNumber).IsDerived();
        builder.Property(agreement => agreement.Corrections).IsJson();
        builder.Property(agreement => agreement.Corrections).HasDefaultValueSql("'{}'::jsonb");
        builder.Property(agreement => agreement.Years).IsJson();
        // Rows from before have said nothing.
        builder.Property(agreement => agreement.Years).HasDefaultValueSql("'{}'::jsonb");
        builder.Property(agreement => agreement.ShortenedNotices).IsJson();
        builder.Property(agreement => agreement.ShortenedNotices).HasDefaultValueSql("'[]'::jsonb");
        builder.Property(agreement => agreement.LifeChangedAt).IsDerived();
        builder.Property(agreement => agreement.LettersSeen).IsDerived();
        builder.Property(agreement => agreement.Renewals).IsJson();
        builder.Property(agreement => agreement.Renewals).HasDefaultValueSql("'[]'::jsonb");
        builder.Property(agreement => agreement.ClosedFindings).IsJson();
        builder.Property(agreement => agreement.ClosedFindings).HasDefaultValueSql("'[]'::jsonb");
        builder.Property(agreement => agreement.NotedFindings).IsJson();
        builder.Property(agreement => agreement.NotedFindings).HasDefaultValueSql("'[]'::jsonb");
        builder.Property(agreement => agreement.Departments).IsJson();
        builder.Property(agreement => agreement.Departments).HasDefaultValueSql("'[]'::jsonb");
        builder.HasIndex(agreement => new { agreement.Hub, agreement.ContentHash }).IsUnique().HasFilter("state <> 'Discarded'").HasDatabaseName(SameFileIndex);
        builder.Ignore(agreement => agreement.TermRenewals);
        builder.Ignore(agreement => agreement.Blocking);
        builder.Ignore(agreement => agreement.Span);
        builder.Ignore(agreement => agreement.BindsFrom);
        builder.Ignore(agreement => agreement.LastDay);
        builder.Ignore(agreement => agreement.PartySlugs);
        builder.Ignore(agreement => agreement.MissingSignatures);
        builder.OwnsMany(agreement => agreement.Parties, party =>
        {
            party.ToTable("agreement_party");
            party.WithOwner().HasForeignKey("AgreementId");
            party.HasKey("AgreementId", nameof(AgreementParty.Slug));
            party.HasIndex(candidate => candidate.Slug);
            party.OwnsOne(candidate => candidate.Signature, signature => signature.Property(value => value.Method).HasConversion<string>().HasMaxLength(30));
        });
        builder.OwnsMany(agreement => agreement.OpenPoints, point =>
        {
            point.ToTable("open_point");
            point.WithOwner().HasForeignKey("AgreementId");
            point.HasKey("AgreementId", nameof(OpenPoint.Number));
            // A number that the database might make would let a new point of a known agreement pass for an old one.
            point.Property(candidate => candidate.Number).ValueGeneratedNever();
            point.Property(candidate => candidate.Kind).HasConversion<string>().HasMaxLength(40);
            point.Property(candidate => candidate.ReadBy).HasConversion<string>().HasMaxLength(20).HasDefaultValue(ReadBy.Rules);
            point.Property(candidate => candidate.Source).IsJson();
            point.Ignore(candidate => candidate.IsBlocking);
            point.OwnsOne(candidate => candidate.Resolution, resolution =>
            {
                resolution.Property(value => value.Rate).HasPrecision(6, 3);
                resolution.Property(value => value.Amount).HasPrecision(14, 2);
            });
        });
    }

    public void Configure(EntityTypeBuilder<AgreementContent> builder)
    {
        builder.ToTable("agreement_content");
        builder.HasKey(content => content.AgreementId);
        builder.Property(content => content.AgreementId).ValueGeneratedNever();
        builder.HasOne<Agreement>().WithOne().HasForeignKey<AgreementContent>(content => content.AgreementId);
        builder.Property(content => content.Extract).IsJson();
        builder.Property(content => content.Document).IsJson();
    }
}
