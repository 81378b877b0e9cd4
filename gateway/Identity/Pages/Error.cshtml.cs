using System.Diagnostics;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static SkillsHub.Identity.Pages.Words;

namespace SkillsHub.Identity.Pages;

/// <summary>Shown for whatever ends without a page of its own; keeps the status.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public string TraceId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public string? ProtocolError { get; private set; }

    public string Heading { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public void OnGet(int? status) => Show(status);

    public void OnPost(int? status) => Show(status);

    private void Show(int? status)
    {
        var response = HttpContext.GetOpenIddictServerResponse();
        ProtocolError = response?.Error;
        (Heading, Explanation) = status switch
        {
            StatusCodes.Status404NotFound => (Say("Page introuvable", "Page not found"), Say("Cette adresse ne mène nulle part.", "This address leads nowhere.")),
            StatusCodes.Status429TooManyRequests => (
                Say("Trop d’essais", "Too many attempts"), Say("Attendez une minute, puis réessayez.", "Wait a minute, then try again.")),
            StatusCodes.Status503ServiceUnavailable => (
                Say("Le service n’est pas disponible", "The service is not available"), Say("Réessayez dans un instant.", "Please try again in a moment.")),
            _ when response is not null => (
                Say("Cette demande de connexion est refusée", "This sign-in request is refused"),
                Say("L’application qui vous envoie ici a fait une demande que nous ne pouvons pas accepter.", "The application that sent you here asked for something that we cannot accept.")),
            _ => (Say("Cela n’a pas marché", "That did not work"), Say("Revenez en arrière et réessayez.", "Go back and try again.")),
        };
    }
}
