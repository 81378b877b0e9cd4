using SkillsHub.ServiceDefaults;

namespace SkillsHub.Gateway.Limits;

/// <summary>What the portal asks for a visitor is charged to that visitor, not to the portal, whose budget all would share.</summary>
internal static class SealedVisitor
{
    public static void UseSealedVisitors(this WebApplication app)
    {
        var seal = VisitorSeal.Read(app.Configuration);
        app.Use((context, next) =>
        {
            if (context.Request.Headers.Remove(VisitorSeal.Header, out var header) && seal?.Open(header.ToString()) is { } visitor)
                context.Connection.RemoteIpAddress = visitor;
            return next(context);
        });
    }
}
