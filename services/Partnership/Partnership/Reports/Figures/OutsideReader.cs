using Microsoft.EntityFrameworkCore;

namespace SkillsHub.Partnership.Reports.Figures;

/// <summary>Finds the money of an agreement that is in no report, so that each report can say so.</summary>
internal sealed class OutsideReader(PartnershipDbContext context, FigureReader figures)
{
    /// <param name="found">The year that is reported on.</param>
    /// <param name="reader">Slug of a party; null for the hub's staff, who see all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>By year.</returns>
    public async Task<IReadOnlyList<OutsideYear>> ReadAsync(ReportedYear found, string? reader, CancellationToken cancellationToken)
    {
        var (calendar, frame) = (found.Reported.Calendar, found.Frame);
        // A year that is counted otherwise by now may have a report of before.
        var opened = await context.AnnualReports.AsNoTracking().Where(report => report.AgreementId == frame.AgreementId).Select(report => report.Year).ToListAsync(cancellationToken);
        List<int> held = [.. found.Reported.Written, .. frame.Written, .. opened.SelectMany(calendar.WaysToWrite)];
        var outside = new List<OutsideYear>();
        foreach (var year in await figures.YearsBesideAsync(frame, reader, held, cancellationToken))
        {
            var view = calendar.View(year);
            outside.Add(new OutsideYear(year, view.Label, view.FirstDay is not null, await figures.SumsOfAsync(frame, reader, year, cancellationToken)));
        }

        return outside;
    }
}
